// What the other scripts share: the data, elements made of text, labels.
"use strict";

const audit = JSON.parse(document.getElementById("data").textContent);

/** Make an element of text and other elements; text is never markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A Chinese label with the English one small beside it. */
function label([zh, en]) {
  return make("span", {}, zh, " ", make("small", { lang: "en" }, en));
}

/** Words of a report, kept from turning the words around them. */
function words(text) {
  return make("span", { class: "words" }, text);
}

/** A clause with the place in it marked; `side` bounds the characters on either side. */
function clause([before, place, after], side) {
  const left = [...before];
  const right = [...after];
  const cut = (signs, from, to) => signs.slice(from, to).join("");
  const short = side !== undefined;
  return make(
    "span",
    { class: "words clause" },
    short && left.length > side ? "…" + cut(left, -side) : before,
    place ? make("mark", {}, short && place.length > 80 ? place.slice(0, 80) + "…" : place) : null,
    short && right.length > side ? cut(right, 0, side) + "…" : after,
  );
}

/** A name that filters the findings by what it names: `{report: "a"}`. */
function filterLink(text, filters) {
  const button = make("button", { type: "button", class: "link words" }, text);
  button.addEventListener("click", () => showFindings(filters));
  return button;
}

const HTML_SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A column's render function: an element to look at, a value to sort by, words to search in.
 * The table library parses searched words that hold a `&`, so these are escaped.
 */
function rendered(shown, value) {
  return (data, type, row) => {
    if (type === "display") return shown(row);
    const plain = value(row);
    if (type !== "filter") return plain;
    return String(plain ?? "").replace(/[&<>]/g, (sign) => HTML_SIGNS[sign]);
  };
}

/** A column of text. */
function textColumn(value, shown) {
  const show = shown || ((row) => words(value(row) ?? ""));
  return { data: null, type: "string", render: rendered(show, (row) => value(row) ?? "") };
}

/** A column of numbers. */
function numberColumn(value) {
  const show = (row) => {
    const number = value(row);
    return make("span", {}, number === null ? "" : number.toLocaleString("en"));
  };
  return {
    data: null, type: "num", className: "number", orderSequence: ["desc", "asc"],
    render: rendered(show, (row) => value(row) ?? -Infinity),
  };
}

/** Turn an empty table into one that sorts, searches and pages; only rows in view are made. */
function makeTable(id, rows, columns, options) {
  const table = document.getElementById(id);
  if (!table) return null;
  return new DataTable(table, {
    data: rows,
    columns,
    autoWidth: false,
    deferRender: true,
    pageLength: 25,
    lengthMenu: [10, 25, 50, 100, 500],
    order: [],
    layout: { topStart: "search", topEnd: "pageLength", bottomStart: "info", bottomEnd: "paging" },
    language: LANGUAGE,
    ...options,
  });
}

const LANGUAGE = {
  search: "搜索 search ",
  lengthMenu: "每页 per page _MENU_",
  info: "_START_–_END_ / _TOTAL_",
  infoEmpty: "0",
  infoFiltered: "(共 of _MAX_)",
  emptyTable: "没有 none",
  zeroRecords: "没有符合的 no matches",
  thousands: ",",
  paginate: { first: "«", previous: "‹", next: "›", last: "»" },
  aria: {
    orderable: "：排序 sort",
    orderableReverse: "：反向排序 reverse the order",
    orderableRemove: "：取消排序 no order",
    paginate: { first: "首页 first", previous: "上页 previous", next: "下页 next", last: "末页 last" },
  },
};
