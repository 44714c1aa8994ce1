import type { Template } from "../../contract/kind.ts";
import { writeMap } from "./writeMap.ts";
import { say } from "./words/say.ts";

/** An empty skeleton: enough to see what goes where. */
export const blank: Template = {
  id: "blank",
  get label() {
    return say.blank;
  },
  get description() {
    return say.blankIs;
  },
  title: "Untitled story map",
  build: (board) =>
    writeMap(board, {
      releases: [
        { key: "first", title: "First release" },
        { key: "second", title: "Second release" },
      ],
      activities: [
        [
          "First thing people do",
          [
            [
              "A step of it",
              { first: ["The smallest story that makes this step work"], second: ["What makes it better"] },
            ],
            ["The next step", { first: ["Another small story"] }],
          ],
        ],
        ["Then they do this", [["A step of it", { first: ["One story for each thing people do makes it walk"] }]]],
        [
          "At last they do that",
          [["A step of it", { later: ["Ideas wait here. Drag one up into the first release"] }]],
        ],
      ],
    }),
};
