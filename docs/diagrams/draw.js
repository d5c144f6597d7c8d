// Runs inside the browser that draw.py starts. `drawDiagram` renders one
// mermaid text and keeps only what the picture needs: no style sheet, no HTML,
// colours by custom property, so that one file serves light and dark pages.

const LOOK = {
  box: { fill: "var(--diagram-node, none)", stroke: "currentColor" },
  good: { fill: "var(--diagram-good, none)", "stroke-width": "2.5" },
  bad: { fill: "var(--diagram-bad, none)", "stroke-dasharray": "6 4" },
  edge: { fill: "none", stroke: "currentColor", "stroke-width": "1.5" },
  paper: { fill: "var(--diagram-paper, Canvas)" },
};

function dress(element, ...looks) {
  for (const look of looks) {
    for (const [name, value] of Object.entries(look)) {
      element.setAttribute(name, value);
    }
  }
}

// mermaid puts each word into a tspan of its own; one per line is enough.
function joinWords(root) {
  for (const line of root.querySelectorAll(".text-outer-tspan")) {
    line.textContent = line.textContent.trim();
  }
}

function removeUnused(root) {
  const drawn = [...root.querySelectorAll("[marker-end], [marker-start]")];
  const used = new Set(
    drawn.flatMap((path) => [
      path.getAttribute("marker-end"),
      path.getAttribute("marker-start"),
    ]),
  );
  root.querySelectorAll("style, defs, linearGradient").forEach((e) => e.remove());
  for (const marker of root.querySelectorAll("marker")) {
    if (!used.has(`url(#${marker.id})`)) marker.remove();
  }
  for (const rect of root.querySelectorAll("rect:not([width])")) rect.remove();
  for (const text of root.querySelectorAll("text")) {
    if (!text.textContent) text.remove();
  }
}

function colour(root) {
  for (const shape of root.querySelectorAll(".node rect, .node polygon")) {
    const node = shape.closest(".node").classList;
    dress(shape, LOOK.box);
    if (node.contains("good")) dress(shape, LOOK.good);
    if (node.contains("bad")) dress(shape, LOOK.bad);
  }
  for (const path of root.querySelectorAll(".edgePaths path")) {
    dress(path, LOOK.edge);
  }
  for (const rect of root.querySelectorAll(".edgeLabel rect")) {
    dress(rect, LOOK.paper);
  }
}

function tidyAttributes(root) {
  const keep = /^(d|x|y|dy|width|height|points|transform|fill|stroke.*|marker.*)$/;
  for (const element of root.querySelectorAll("g, g *")) {
    if (element.closest("marker")) continue;
    for (const { name, value } of [...element.attributes]) {
      if (!keep.test(name)) element.removeAttribute(name);
      else if (!value.includes("url(")) {
        const short = value.replace(/-?\d+\.\d+/g, (n) => +(+n).toFixed(1));
        element.setAttribute(name, short);
      }
    }
  }
  for (const path of root.querySelectorAll("marker *")) {
    path.removeAttribute("style");
    path.removeAttribute("class");
  }
}

function removeEmptyGroups(root) {
  let empty;
  do {
    empty = root.querySelectorAll("g:empty");
    empty.forEach((group) => group.remove());
  } while (empty.length);
}

async function drawDiagram({ id, text, fonts, attributes }) {
  mermaid.initialize({
    startOnLoad: false,
    fontFamily: fonts,
    htmlLabels: false,
    flowchart: { curve: "monotoneY", nodeSpacing: 30, rankSpacing: 40 },
  });
  const { svg } = await mermaid.render(id, text);
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  removeUnused(root);
  joinWords(root);
  colour(root);
  tidyAttributes(root);
  removeEmptyGroups(root);
  const [, , width, height] = root.getAttribute("viewBox").split(" ").map(Math.ceil);
  for (const name of ["class", "style", "aria-roledescription"]) {
    root.removeAttribute(name);
  }
  dress(root, {
    ...attributes,
    role: "img",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    fill: "currentColor",
    "font-family": fonts,
    "font-size": 16,
    "text-anchor": "middle",
  });
  return new XMLSerializer().serializeToString(root);
}
