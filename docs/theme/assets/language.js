// The link to the other language leads to the place that is being read: both
// languages share the ids of all headings. Without this script it leads to the
// top of the page.

const translation = document.querySelector(".language__link");

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

// The named part as long as it can be seen; then the section that is read.
function placeOfReader() {
  const named = document.getElementById(location.hash.slice(1));
  if (named && isInView(named)) return location.hash;
  if (scrollY === 0) return "";
  const headings = document.querySelectorAll("article :is(h2, h3, h4)[id]");
  const begun = Array.from(headings).filter(
    (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
  );
  return begun.length ? `#${begun.at(-1).id}` : "";
}

// Asked when the link is used, so that it cannot be out of date.
for (const use of ["click", "auxclick", "contextmenu"]) {
  translation?.addEventListener(use, () => {
    translation.hash = placeOfReader();
  });
}
