import { serveWork } from "../threads/serveWork.ts";
import { planPicture } from "./planPicture.ts";
import { renderBoard } from "./renderBoard.ts";
import type { RenderWork } from "./renderWork.ts";

// Entry of the thread in which pictures are drawn: a board of 10,000 cards takes seconds, and sockets must not wait.
serveWork<RenderWork>({ render: renderBoard, plan: planPicture });
