// Finishes what the theme's own script makes in the browser.

// Bars of buttons and scrolling tables come without a name.
function nameParts(root) {
  for (const bar of root.querySelectorAll(".md-code__nav:not([role])")) {
    bar.setAttribute("role", "none");
  }
  for (const area of root.querySelectorAll(".md-typeset__scrollwrap")) {
    area.tabIndex = area.scrollWidth > area.clientWidth ? 0 : -1;
  }
}

const article = document.querySelector("article");
if (article) {
  new MutationObserver(() => nameParts(article)).observe(article, {
    childList: true,
    subtree: true,
  });
  nameParts(article);
}

// On a narrow screen the navigation waits outside the picture, where the
// keyboard still reaches it: it comes in while it has the focus.
const drawer = document.getElementById("__drawer");
const navigation = document.querySelector(".md-sidebar--primary");
navigation?.addEventListener("focusin", () => {
  drawer.checked = true;
});
navigation?.addEventListener("focusout", (event) => {
  if (!navigation.contains(event.relatedTarget)) drawer.checked = false;
});
