import { expect, test } from "vitest";
import { type DrawnNode, drawnNodes } from "./drawn-node";
import { screenOf } from "./screen";
import { parseStyleSheet } from "./style-sheet";
import { svgMarks } from "./svg-marks";

const size = { width: 400, height: 200 };

function marks(drawing: React.ReactNode, css = "") {
  const screen = screenOf(parseStyleSheet(css), 320);
  const [svg] = drawnNodes(drawing) as DrawnNode[];
  const { markup, boxes } = svgMarks(svg as DrawnNode, size, new Map(), screen);
  return { markup: markup.join(""), boxes, patterns: [...screen.patterns.keys()] };
}

test("shares become pixels of the drawing, and rules become attributes", () => {
  const drawing = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: an input of the test
    <svg>
      <line className="a" x1="50%" x2="100%" y1="25%" y2="4" />
    </svg>
  );
  expect(marks(drawing, ".a { stroke: #123456; stroke-dasharray: 5 3; }").markup).toBe(
    '<line x1="200" x2="400" y1="50" y2="4" stroke="#123456" stroke-dasharray="5 3"/>',
  );
});

test("a stretched line has the size of the drawing, and its stroke keeps its width", () => {
  const drawing = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: an input of the test
    <svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: an input of the test */}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <g className="lead">
          <path d="M0,50L100,12.5" />
        </g>
      </svg>
    </svg>
  );
  expect(marks(drawing, ".lead { stroke-width: 2px; }").markup).toBe('<path d="M0,100L400,25" stroke-width="2px"/>');
});

test("links, titles and hidden elements leave nothing, and a pattern is kept apart", () => {
  const drawing = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: an input of the test
    <svg>
      <a href="/x">
        <title>A sentence</title>
        <circle className="hidden" r="2" />
      </a>
      <pattern id="hatch">
        <path d="M3 0V6" />
      </pattern>
    </svg>
  );
  expect(marks(drawing, ".hidden { display: none; }")).toMatchObject({ markup: "", patterns: ["hatch"] });
});

test("a text is where its anchor and its offset in letters put it", () => {
  const drawing = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: an input of the test
    <svg>
      <text x="50%" y="50%" dy="0.5em" textAnchor="end">
        12
      </text>
    </svg>
  );
  const { markup, boxes } = marks(drawing, "text { font-size: 10px; fill: #000000; }");
  expect(markup).toContain('x="200" y="105"');
  expect(boxes[0]?.right).toBeCloseTo(200);
});
