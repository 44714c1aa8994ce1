import type { BoardReader } from "@throughline/model";
import { lazyList, sceneOfLists, type Scene, type SceneList, type TextLayout } from "@throughline/scene";
import { rememberScene } from "../../drawing/keptItems.ts";
import { rememberLast } from "../../drawing/lastMade.ts";
import type { CardBlock, CardPiece } from "../layout/CardBlock.ts";
import { cardItems } from "./cardScene.ts";
import { groupItems, newGroupItem } from "./groupScene.ts";
import type { Layout } from "../layout/layout.ts";
import { trayItems } from "./trayScene.ts";

const buildOnLastScene = rememberScene();
const pieceLists = rememberLast<CardPiece, SceneList>();

function cardLists({ pieces }: CardBlock): SceneList[] {
  return pieces.map((piece) =>
    pieceLists(piece, [], () => lazyList(piece.rect, piece.ids, () => cardItems(piece.cards))),
  );
}

/** A card sort as it is drawn. Lists that stay as they are, where they are, are the same objects as last time. */
export function drawScene(board: BoardReader, layout: Layout, text: TextLayout): Scene {
  const { tray, groups, newGroup, bounds } = layout;
  const lists = buildOnLastScene(board, (keepList) => [
    keepList("tray", undefined, (keep) => trayItems(keep, layout, text)),
    ...cardLists(tray.block),
    ...groups.flatMap((group) => [
      keepList(`group:${group.category.id}`, [group], (keep) => groupItems(keep, group)),
      ...cardLists(group.block),
    ]),
    keepList("new-group", undefined, (keep) => [newGroupItem(keep, newGroup, groups.length === 0, text)]),
  ]);
  return sceneOfLists(bounds, lists);
}
