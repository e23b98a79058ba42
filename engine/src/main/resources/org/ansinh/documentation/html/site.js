(function () {
  "use strict";
  var root = document.documentElement;
  var base = document.querySelector("header.top").dataset.root;

  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (e) {
      // Then the choice holds for this page only.
    }
  }

  function vietnamese() {
    return root.dataset.lang === "vi";
  }

  // Language and light

  var charts = [];

  document.getElementById("language").addEventListener("click", function () {
    var language = vietnamese() ? "en" : "vi";
    root.dataset.lang = language;
    root.lang = language;
    remember("ansinh-language", language);
    redraw();
  });

  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.getElementById("theme").addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("ansinh-theme", root.dataset.theme);
    redraw();
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

  var contents = document.querySelector("nav.side details");
  if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;

  // A link to something folded unfolds it.
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var e = target; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") e.open = true;
    }
    if (target) target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  // On paper everything is unfolded.
  addEventListener("beforeprint", function () {
    document.querySelectorAll("main details").forEach(function (d) {
      d.open = true;
    });
  });

  // Search

  function folded(text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/đ/g, "d")
      .replace(/_/g, " ");
  }

  var box = document.getElementById("search");
  var list = document.getElementById("found");
  var entries = null;

  // The list is read when it is first needed.
  var asked = false;
  function ready() {
    if (entries) return true;
    if (!window.ansinhIndex) {
      if (!asked) {
        asked = true;
        var script = document.createElement("script");
        script.src = base + "assets/index.js";
        script.onload = search;
        document.head.append(script);
      }
      return false;
    }
    entries = window.ansinhIndex.map(function (e) {
      return {
        entry: e,
        name: folded(e[0]),
        vi: folded(e[1]),
        en: folded(e[2]),
        all: folded([e[0], e[1], e[2], e[3], e[4], e[6]].join(" ")),
      };
    });
    return true;
  }

  // How much of a label the query is, and where in it.
  function likeness(label, query) {
    var at = label.indexOf(query);
    if (at < 0) return 0;
    return 20 + (at === 0 ? 6 : 0) + (40 * query.length) / label.length;
  }

  function score(e, query, words) {
    for (var i = 0; i < words.length; i++) {
      if (e.all.indexOf(words[i]) < 0) return 0;
    }
    if (e.name && e.name === query) return 100;
    var points = 1 + Math.max(likeness(e.name, query), likeness(e.vi, query), likeness(e.en, query));
    words.forEach(function (word) {
      if ((" " + e.vi + " " + e.en).indexOf(" " + word) >= 0) points += 4;
      if ((" " + e.all + " ").indexOf(" " + word + " ") >= 0) points += 4;
    });
    return points;
  }

  function search() {
    if (!ready()) return;
    // Points between digits are left out, so that 2.340.000 finds 2340000.
    var query = folded(box.value).trim().replace(/(\d)[.,](?=\d{3})/g, "$1");
    list.textContent = "";
    if (query.length < 2) {
      list.hidden = true;
      return;
    }
    var words = query.split(/\s+/);
    var hits = [];
    entries.forEach(function (e, order) {
      var points = score(e, query, words);
      if (points) hits.push([points - (e.entry[0] ? 0 : 2), order, e.entry]);
    });
    hits.sort(function (a, b) {
      return b[0] - a[0] || a[1] - b[1];
    });
    hits.slice(0, 14).forEach(function (hit) {
      var e = hit[2];
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = base + e[5];
      var label = document.createElement("span");
      label.textContent = vietnamese() ? e[1] : e[2];
      var more = document.createElement("small");
      more.textContent = (vietnamese() ? e[3] : e[4]) + (e[0] ? " · " + e[0] : "");
      link.append(label, more);
      item.append(link);
      list.append(item);
    });
    if (!hits.length) {
      var none = document.createElement("li");
      none.className = "none";
      none.textContent = vietnamese() ? "Không tìm thấy." : "Nothing found.";
      list.append(none);
    }
    list.hidden = false;
  }

  box.addEventListener("input", search);
  box.addEventListener("focus", search);
  document.addEventListener("click", function (event) {
    if (!event.target.closest(".search")) list.hidden = true;
  });
  document.addEventListener("keydown", function (event) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "/" && !/INPUT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      box.focus();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at ? links[at - 1] : box).focus();
    } else if (event.key === "Enter" && document.activeElement === box && links.length) {
      location.href = links[0].href;
    } else if (event.key === "Escape") {
      list.hidden = true;
      box.focus();
    }
  });

  // Charts

  var figures = document.querySelectorAll("figure.chart");
  if (figures.length) {
    var script = document.createElement("script");
    script.src = base + "assets/uplot.js";
    script.onload = redraw;
    document.head.append(script);
  }

  function number(value) {
    return value == null ? "–" : value.toLocaleString(vietnamese() ? "vi-VN" : "en-US", { maximumFractionDigits: 2 });
  }

  function unit(text) {
    if (text === "%") return "%";
    if (text === "number" || text === "yes/no") return "";
    return " " + (vietnamese()
      ? text.replace("VND", "đ").replace("month", "tháng").replace("year", "năm").replace("day", "ngày")
      : text);
  }

  function day(seconds) {
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }

  function redraw() {
    charts.forEach(function (chart) {
      chart.destroy();
    });
    charts = window.uPlot ? Array.prototype.map.call(figures, draw) : [];
  }

  function draw(figure) {
    var style = getComputedStyle(root);
    function colour(name) {
      return style.getPropertyValue(name).trim();
    }
    var steps = figure.dataset.kind === "step";
    var days = figure.dataset.days.split(" ").map(function (d) {
      return Date.parse(d + "T00:00:00Z") / 1000;
    });
    var suffix = unit(figure.dataset.unit);
    var series = [
      {
        label: vietnamese() ? "Ngày" : "Day",
        value: function (u, v) {
          return v == null ? "–" : day(v);
        },
      },
    ];
    var data = [days];
    Array.prototype.forEach.call(figure.querySelectorAll("data"), function (line, i) {
      data.push(
        line.dataset.values.split(" ").map(function (v) {
          return v === "-" ? null : +v;
        })
      );
      var stroke = colour("--series-" + ((i % 6) + 1));
      series.push({
        label: vietnamese() ? line.dataset.vi : line.dataset.en,
        stroke: stroke,
        width: 2,
        fill: steps && figure.children.length === 1 ? stroke + "22" : undefined,
        paths: steps ? uPlot.paths.stepped({ align: 1 }) : i ? function () { return null; } : uPlot.paths.linear(),
        spanGaps: !steps,
        points: steps
          ? { show: false }
          : { show: true, size: i ? 9 : 6, fill: i ? colour("--paper") : stroke, stroke: stroke, width: 2 },
        value: function (u, v) {
          return v == null ? "–" : number(v) + suffix;
        },
      });
    });
    var axis = {
      stroke: colour("--faint"),
      font: "12px system-ui, sans-serif",
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { stroke: colour("--line"), width: 1 },
    };
    var values = Object.assign({}, axis, {
      size: function (u, texts) {
        var longest = (texts || []).reduce(function (a, t) {
          return Math.max(a, t ? t.length : 0);
        }, 4);
        return 18 + longest * 7;
      },
      values: function (u, ticks) {
        return ticks.map(function (t) {
          return number(t) + (suffix === "%" ? "%" : "");
        });
      },
    });
    var years = Object.assign({}, axis, {
      space: 60,
      values: function (u, ticks, index, space, step) {
        return ticks.map(function (t) {
          return step < 300 * 86400 ? day(t).slice(0, 7) : day(t).slice(0, 4);
        });
      },
    });
    var width = Math.min(figure.clientWidth || 640, 900);
    return new uPlot(
      {
        width: width,
        height: Math.round(Math.max(200, Math.min(300, width * 0.42))),
        tzDate: function (t) {
          return uPlot.tzDate(new Date(t * 1000), "Etc/UTC");
        },
        scales: {
          y: {
            range: function (u, least, most) {
              if (least == null) return [0, 1];
              var from = steps || least > 0 ? Math.min(0, least) : least;
              return [from, most === from ? from + 1 : most + (most - from) * 0.08];
            },
          },
        },
        cursor: { drag: { x: false, y: false }, points: { size: 7 } },
        legend: { live: true },
        axes: [years, values],
        series: series,
      },
      data,
      figure
    );
  }

  var waiting;
  addEventListener("resize", function () {
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 150);
  });
})();
