// The tables: findings with their filters, coverage, trends, by report, by submitter.
"use strict";

// Values to sort by, as strings: the library puts columns of numbers to the right.
const RANK = { error: "0", warning: "1", notice: "2" };
const SIGNS = { error: "●", warning: "▲", notice: "■" };
const STATE_RANK = { absent: "0", masked: "1", value: "2" };

function reportOf(finding) {
  return audit.reports[finding.report][0];
}

function submitterOf(finding) {
  return audit.reports[finding.report][1] || "";
}

function badge(severity) {
  const sign = make("span", { "aria-hidden": "true" }, SIGNS[severity] + " ");
  return make("span", { class: "badge " + severity }, sign, label(audit.labels.severity[severity]));
}

function nothing() {
  return make("span", { class: "quiet" }, "— 文中没有 ", make("small", { lang: "en" }, "not in the text"));
}

const MOST_SIGNS = 160;

function shortened(text) {
  return text.length > MOST_SIGNS ? [...text].slice(0, MOST_SIGNS).join("") + "…" : text;
}

/** The place of a finding with a few words around it. */
function excerpt(finding) {
  return finding.words.join("") ? clause(finding.words, 28) : nothing();
}

/** What is told of a finding when it is opened. */
function details(finding) {
  const list = make("dl", { class: "details" });
  const tell = (zh, en, ...told) =>
    list.append(make("dt", {}, label([zh, en])), make("dd", {}, ...told));
  const twice = ([zh, en]) => [
    make("span", { class: "words" }, zh), make("br"), make("span", { class: "words quiet", lang: "en" }, en),
  ];
  tell("所在分句", "clause", finding.words.join("") ? clause(finding.words) : nothing());
  tell("说明", "message", ...twice(finding.message));
  tell("请提交单位说明", "question to the submitter", ...twice(finding.question));
  if (finding.places.length) {
    const places = finding.places.map((place) =>
      make(
        "li", {}, make("b", {}, label(audit.labels.role[place.role])), " ",
        filterLink(place.report, { report: place.report }), ` [${place.at.join(":")}] `,
        clause(place.words),
      ),
    );
    tell("其他位置", "other places", make("ul", {}, ...places));
  }
  if (finding.section) tell("所在标题", "section", words(finding.section));
  const names = [["对象", "subject"], ["单位", "unit"], ["日期", "date"], ["可见部分", "still shown"]];
  (finding.slots || []).forEach((slot, index) => slot && tell(...names[index], words(slot)));
  tell("位置", "offsets", `${finding.at.join("–")} `, make("small", {}, "码点 code points"));
  return make("div", {}, list);
}

/** Open or close the row of a finding. */
function toggle(row, open) {
  const button = row.node().querySelector("button.toggle");
  button.setAttribute("aria-expanded", String(open));
  if (open) row.child(details(row.data()), "opened").show();
  else row.child.hide();
}

function toggleButton(finding) {
  const name = `展开 expand ${audit.labels.check[finding.check].join(" ")}`;
  return make("button", { type: "button", class: "toggle", "aria-expanded": "false", "aria-label": name });
}

/** What the search looks through besides what the row shows. */
function searched(finding) {
  const places = finding.places.flatMap((place) => [place.report, ...place.words]);
  return [
    finding.words.join(""), finding.section, ...finding.message, ...finding.question,
    ...(finding.slots || []), ...places,
  ].filter(Boolean).join(" ");
}

const HEADS = ["", "程度", "检查", "报告", "提交单位", "原文", "说明"];

const findingsTable = makeTable(
  "findings-table",
  audit.findings,
  [
    { data: null, orderable: false, searchable: false, className: "control", type: "string", render: rendered(toggleButton, () => "") },
    { ...textColumn((one) => RANK[one.severity], (one) => badge(one.severity)), searchable: false },
    textColumn((one) => audit.labels.check[one.check].join(" "), (one) => label(audit.labels.check[one.check])),
    textColumn(reportOf),
    textColumn(submitterOf),
    { ...textColumn(searched, excerpt), orderable: false },
    { ...textColumn((one) => one.message[0], (one) => words(shortened(one.message[0]))), searchable: false },
  ],
  {
    order: [[1, "asc"]],
    createdRow: (row) => {
      [...row.cells].forEach((cell, index) => cell.setAttribute("data-head", HEADS[index]));
    },
    drawCallback: () => {
      const expand = document.getElementById("expand");
      if (expand) expand.setAttribute("aria-pressed", "false");
    },
  },
);

const filters = {};
for (const name of ["check", "severity", "report", "submitter"]) {
  filters[name] = document.getElementById("filter-" + name);
}

const reportIds = new Set(audit.reports.map((report) => report[0]));
const submitterNames = new Set(audit.submitters.map((submitter) => submitter[0]));

/** Whether a name is the wanted one or, where none is called so, has the wanted words in it. */
function named(name, wanted, all) {
  return !wanted || (all.has(wanted) ? name === wanted : name.toLowerCase().includes(wanted.toLowerCase()));
}

function wanted(name) {
  return filters[name] ? filters[name].value.trim() : "";
}

/** Show the findings that the filters let through. */
function applyFilters() {
  const check = wanted("check");
  const severity = wanted("severity");
  const report = wanted("report");
  const submitter = wanted("submitter");
  findingsTable.search.fixed("filters", (text, one) =>
    (!check || one.check === check) && (!severity || one.severity === severity) &&
    named(reportOf(one), report, reportIds) && named(submitterOf(one), submitter, submitterNames));
  findingsTable.draw();
}

/** Set the filters to these alone and go to the findings. */
function showFindings(chosen) {
  if (!findingsTable) return;
  for (const [name, field] of Object.entries(filters)) {
    if (field) field.value = chosen[name] || "";
  }
  findingsTable.search("");
  applyFilters();
  document.getElementById("findings").scrollIntoView();
}

if (findingsTable) {
  const body = findingsTable.table().body();
  body.addEventListener("click", (event) => {
    if (event.target.closest("tr.opened, button:not(.toggle), a")) return;
    if (String(window.getSelection())) return;
    const row = findingsTable.row(event.target.closest("tr"));
    if (row.any()) toggle(row, !row.child.isShown());
  });
  const form = document.getElementById("filters");
  for (const field of Object.values(filters)) {
    if (field) field.addEventListener(field.tagName === "SELECT" ? "change" : "input", applyFilters);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => showFindings({})));
  document.getElementById("expand").addEventListener("click", (event) => {
    const open = event.currentTarget.getAttribute("aria-pressed") !== "true";
    findingsTable.rows({ page: "current" }).every(function () {
      toggle(this, open);
    });
    event.currentTarget.setAttribute("aria-pressed", String(open));
  });
  for (const button of document.querySelectorAll("[data-check]")) {
    button.addEventListener("click", () => showFindings({ check: button.dataset.check }));
  }
  const offer = (id, names) => {
    const list = document.getElementById(id);
    if (list) list.append(...names.map((name) => make("option", { value: name })));
  };
  offer("report-ids", [...reportIds]);
  offer("submitter-names", [...submitterNames]);
}

/** A cell of the matrix: its state as a word or a sign, its colour by a class. */
function coverageCell(cell, report) {
  if (!cell) return make("span", { class: "none", title: "不适用 does not apply" }, "—");
  const [state, text] = cell;
  const name = audit.labels.state[state];
  if (state === "value") return make("span", { class: "words" }, text || name[0]);
  const shown = text ? `${name[0]} ${text}` : name[0];
  const button = filterLink(shown, { report });
  button.title = name.join(" ");
  return button;
}

makeTable(
  "coverage-table",
  audit.coverage,
  [
    textColumn((row) => row[0], (row) => filterLink(row[0], { report: row[0] })),
    ...audit.shares.map((share, index) => ({
      data: null, type: "string",
      render: (data, type, row) => {
        const cell = row[1][index];
        if (type === "display") return coverageCell(cell, row[0]);
        if (type === "filter") return "";
        return cell ? STATE_RANK[cell[0]] : "3";
      },
      createdCell: (cell, data, row) => {
        if (row[1][index]) cell.classList.add(row[1][index][0]);
      },
    })),
  ],
  { pageLength: 50 },
);

function figures(trend) {
  return trend.points.map((point) => `${point[0]}: ${point[1].toLocaleString("en")}`).join("  →  ");
}

makeTable("trends-table", audit.trends, [
  textColumn((trend) => trend.submitter, (trend) => filterLink(
    trend.submitter,
    reportIds.has(trend.submitter) ? { report: trend.submitter } : { submitter: trend.submitter },
  )),
  textColumn((trend) => trend.subject),
  textColumn((trend) => trend.unit),
  { ...textColumn(figures), orderable: false },
  numberColumn((trend) => (trend.points.length ? trend.points[trend.points.length - 1][1] : null)),
], { pageLength: 10 });

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

makeTable("reports-table", audit.reports, [
  textColumn((report) => report[0], (report) => filterLink(report[0], { report: report[0] })),
  ...[5, 6, 7].map((index) => numberColumn((report) => report[index])),
  numberColumn((report) => sum(report.slice(5, 8))),
  ...[1, 2, 3].map((index) => textColumn((report) => report[index])),
  numberColumn((report) => report[4]),
]);

makeTable("submitters-table", audit.submitters, [
  textColumn((one) => one[0], (one) => filterLink(one[0], { submitter: one[0] })),
  ...[1, 2, 3, 4].map((index) => numberColumn((one) => one[index])),
  numberColumn((one) => sum(one.slice(2, 5))),
]);
