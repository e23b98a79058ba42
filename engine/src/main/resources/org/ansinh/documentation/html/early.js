// Before the first drawing: the language and the light that the reader chose on another page.
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var language = localStorage.getItem("ansinh-language");
    var theme = localStorage.getItem("ansinh-theme");
    if (language === "vi" || language === "en") {
      root.dataset.lang = language;
      root.lang = language;
    }
    if (theme) root.dataset.theme = theme;
  } catch (e) {
    // Pages from a folder may not be allowed to remember.
  }
})();
