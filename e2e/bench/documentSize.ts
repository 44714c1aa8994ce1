import { createOrigin } from "@throughline/model";
import * as Y from "yjs";
import { buildBigBoard, requireType } from "./bigBoard.ts";
import { rounded } from "./statistics.ts";

/** Bytes stored per card, and what a thousand moves of one card leave behind. */
export function measureDocumentSize() {
  const size = (doc: Y.Doc) => Y.encodeStateAsUpdateV2(doc).length;
  const small = buildBigBoard("journey-map", 1_000);
  const bytesPerCard = (size(buildBigBoard("journey-map", 2_000).doc) - size(small.doc)) / 1_000;
  const origin = createOrigin("person", "bench");
  const card = firstCardId(small);
  const place = small.get(card)?.place;
  if (!place) throw new Error("The card has no place");
  const move = (order: string) =>
    small.transact(origin, (writer) => writer.set(card, "place", [place[0], place[1], order]));
  move("a1");
  const before = size(small.doc);
  for (let n = 0; n < 1_000; n++) move(n % 2 === 0 ? "a2" : "a1");
  return {
    bytesPerCard: rounded(bytesPerCard),
    garbageBytesPerMove: rounded((size(small.doc) - before) / 1_000),
    garbageBytesPerDragOf20Moves: rounded(((size(small.doc) - before) / 1_000) * 20),
  };
}

function firstCardId(board: ReturnType<typeof buildBigBoard>): string {
  const card = board.ofType(requireType(board, "card"))[0];
  if (!card) throw new Error("There is no card");
  return card.id;
}
