import { centerOfRect } from "@throughline/scene";
import { describe, expect, it } from "vitest";
import { cards, openTools } from "../testing/toolHands.ts";
import { additionsHere } from "./additionsHere.ts";

/** Of a call that adds a card: the step and the lane that it goes to. */
function cardPlace(session: ReturnType<typeof openTools>["session"], armed?: string) {
  const call = additionsHere(session, armed).find(({ id }) => id === "add-card")?.call;
  if (!call || !("args" in call)) throw new Error("No card can be added");
  return call.args;
}

describe("what is added from the bar", () => {
  it("goes to the middle of what is seen while nothing is selected", () => {
    const { session } = openTools();
    const far = cards(session).at(-1);
    const [step, lane] = session.board.get(far?.key ?? "")?.place ?? [];
    const middle = centerOfRect(far?.bounds ?? session.camera.view);
    session.camera.zoomTo(1);
    const { x, y, width, height } = session.camera.view;
    const { headerSize } = session.scene;
    session.camera.shift(
      middle.x - (x + (width + headerSize.width) / 2),
      middle.y - (y + (height + headerSize.height) / 2),
    );
    expect(cardPlace(session)).toMatchObject({ step, lane });
  });

  it("goes to the + that a tap has brought up, and beside what is selected before that", () => {
    const { session } = openTools();
    const [card, other] = [cards(session)[0], cards(session).at(-1)];
    const [step, lane] = session.board.get(other?.key ?? "")?.place ?? [];
    const armed = `add-card:${String(step)}:${String(lane)}`;
    expect(session.scene.index.byKey(armed), "there is such a +").toBeDefined();
    expect(cardPlace(session, armed)).toMatchObject({ step, lane });
    session.selection.set([card?.key ?? ""]);
    const [own, row] = session.board.get(card?.key ?? "")?.place ?? [];
    expect(cardPlace(session, armed)).toMatchObject({ step: own, lane: row });
  });
});
