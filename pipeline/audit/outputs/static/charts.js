// The charts: findings by check, coverage by topic, figures by year. Each has its table beside it.
"use strict";

const COLOURS = {
  error: "#b3261e", warning: "#d98200", notice: "#2a6fb0",
  value: "#3b8755", masked: "#e0a800", absent: "#b3261e",
};
const LINES = [
  "#1f5fa8", "#b3261e", "#2e7d4f", "#8a4fbf", "#b26a00", "#00808a",
  "#7a5230", "#c2185b", "#556b00", "#455a64", "#5c6bc0", "#ad1457",
];
const POINTS = ["circle", "triangle", "rect", "rectRot", "star", "cross"];

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.color = "#1c2733";
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;
Chart.defaults.plugins.legend.position = "bottom";

/** Horizontal bars, a part for each group; `chosen` is told the index of a bar that is clicked. */
function stackedBars(id, names, groups, kind, chosen) {
  const canvas = document.getElementById(id);
  if (!canvas) return;
  canvas.parentElement.style.height = `${names.length * 30 + 110}px`;
  const narrow = window.matchMedia("(max-width: 700px)").matches;
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: names,
      datasets: groups.map(([group, counts]) => ({
        label: audit.labels[kind][group].join(" "),
        data: counts,
        backgroundColor: COLOURS[group],
        borderColor: "#fff",
        borderWidth: { right: 1 },
        maxBarThickness: 22,
      })),
    },
    options: {
      indexAxis: "y",
      scales: {
        x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
        y: { stacked: true, ticks: { autoSkip: false, font: { size: narrow ? 11 : 12 } } },
      },
      onClick: (event, bars) => chosen && bars.length && chosen(bars[0].index, bars[0].datasetIndex),
      onHover: (event, bars) => {
        canvas.style.cursor = chosen && bars.length ? "pointer" : "";
      },
    },
  });
}

const severities = Object.keys(audit.labels.severity);
stackedBars(
  "checks-chart",
  audit.checks.map(([check]) => audit.labels.check[check][0]),
  severities.map((name, index) => [name, audit.checks.map((counts) => counts[index + 1])]),
  "severity",
  (bar, part) => showFindings({ check: audit.checks[bar][0], severity: severities[part] }),
);

const MOST_TOPICS = 40;
const topics = audit.shares.slice(0, MOST_TOPICS);
stackedBars(
  "coverage-chart",
  topics.map(([name]) => (name.length > 16 ? name.slice(0, 15) + "…" : name)),
  Object.keys(audit.labels.state).map((name, index) => [name, topics.map((one) => one[index + 1])]),
  "state",
);

if (topics.length < audit.shares.length) {
  const note = `图中 ${topics.length} / ${audit.shares.length} 项 topics shown`;
  document.getElementById("coverage-chart").parentElement.after(make("p", { class: "quiet" }, note));
}

/** The trends of a subject, as lines by submitter. */
function drawTrends(chart, trends) {
  const shown = trends.slice(0, LINES.length);
  const years = [...new Set(shown.flatMap((trend) => trend.points.map((point) => point[0])))];
  years.sort((one, other) => one - other);
  chart.data.labels = years;
  chart.data.datasets = shown.map((trend, index) => {
    const values = new Map(trend.points.map((point) => [point[0], point[1]]));
    return {
      label: trend.submitter,
      data: years.map((year) => values.get(year) ?? null),
      borderColor: LINES[index],
      backgroundColor: LINES[index],
      pointStyle: POINTS[index % POINTS.length],
      pointRadius: 5,
      borderDash: index % 2 ? [6, 3] : [],
      spanGaps: true,
    };
  });
  chart.options.scales.y.title.text = shown[0].unit || "";
  chart.update();
  const note = document.getElementById("trend-note");
  note.textContent =
    shown.length < trends.length ? `图中 ${shown.length} / ${trends.length} 条 lines shown` : "";
}

const trendsCanvas = document.getElementById("trends-chart");
if (trendsCanvas) {
  const subjects = new Map();
  for (const trend of audit.trends) {
    const name = trend.unit ? `${trend.subject}（${trend.unit}）` : trend.subject;
    if (!subjects.has(name)) subjects.set(name, []);
    subjects.get(name).push(trend);
  }
  for (const trends of subjects.values()) {
    trends.sort((one, other) => other.points.length - one.points.length);
  }
  const names = [...subjects.keys()];
  names.sort((one, other) => subjects.get(other).length - subjects.get(one).length);
  const choice = document.getElementById("trend-subject");
  choice.append(...names.map((name) => make("option", { value: name }, name)));
  const chart = new Chart(trendsCanvas, {
    type: "line",
    data: { labels: [], datasets: [] },
    options: {
      scales: { y: { title: { display: true, text: "" } } },
      plugins: { legend: { labels: { usePointStyle: true } } },
    },
  });
  drawTrends(chart, subjects.get(names[0]));
  choice.addEventListener("change", () => drawTrends(chart, subjects.get(choice.value)));
}

// Paper shows what is filtered, as far as it is reasonable, and all of it opened as on the screen.
const MOST_PRINTED = 500;
let printed = null;
window.addEventListener("beforeprint", () => {
  if (!findingsTable) return;
  printed = findingsTable.page.len();
  findingsTable.page.len(MOST_PRINTED).draw();
});
window.addEventListener("afterprint", () => {
  if (printed !== null) findingsTable.page.len(printed).draw();
  printed = null;
});
