// Opens the search. Nothing of it is loaded before a reader asks for it.

const searchButton = document.querySelector(".search");
const searchRoot = new URL(searchButton.dataset.root, location.href).pathname;
let search; // the promise of the dialog

function loaded(name, attributes) {
  const element = Object.assign(document.createElement(name), attributes);
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

async function loadSearch() {
  const [bundle, own] = ["pagefind/", "assets/search/"].map(
    (folder) => searchRoot + folder,
  );
  const rel = "stylesheet";
  await Promise.all([
    loaded("script", { src: `${bundle}pagefind-component-ui.js` }),
    loaded("link", { rel, href: `${bundle}pagefind-component-ui.css` }),
    loaded("link", { rel, href: `${own}dialog.css` }),
  ]);
  // Escape closes the dialog; the line of keys below it would say otherwise.
  const texts = PagefindComponents.getInstanceManager().getInstance();
  texts.setLanguage();
  texts.setTranslations({ keyboard_clear: texts.translate("keyboard_close") });
  const config = document.createElement("pagefind-config");
  config.setAttribute("bundle-path", own);
  const modal = document.createElement("pagefind-modal");
  document.body.append(config, modal);
  modal.querySelector("pagefind-input").setAttribute("debounce", "50");
  // A modal dialog hides the rest of the page from screen readers.
  const announcer = document.querySelector("[data-pagefind-announcer]");
  modal.querySelector("dialog").append(announcer);
  // The theme's own keys would turn the page while a reader types.
  modal.addEventListener("keydown", (event) => event.stopPropagation());
  return modal;
}

async function openSearch() {
  const problem = document.querySelector(".search__problem");
  try {
    search ??= loadSearch();
    const dialog = await search;
    // What has the focus now gets it back.
    if (document.activeElement === document.body) searchButton.focus();
    dialog.open();
    problem.textContent = "";
  } catch {
    search = undefined;
    problem.textContent = searchButton.dataset.problem;
  }
}

searchButton.addEventListener("click", openSearch);
document.addEventListener("keydown", (event) => {
  const { altKey, ctrlKey, key, metaKey, shiftKey, target } = event;
  const typing = target.closest("input, textarea, select, [contenteditable]");
  const slash = key === "/" && !altKey && !ctrlKey && !metaKey && !typing;
  const k = key === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
  if (slash || k) {
    event.preventDefault();
    openSearch();
  }
});
