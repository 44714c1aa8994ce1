import type { Routes } from "@throughline/api";
import type { Handler } from "../handler.ts";
import { webHeaders } from "../webHeaders.ts";

/** Whether the first owner is still to be made. */
export const getSetup: Handler<Routes["getSetup"]> = async ({ services }) => ({
  needed: await services.ownerSetup.isNeeded(),
});

/** Makes the first owner and signs them in. */
export const setUp: Handler<Routes["setUp"]> = async ({ services, body, http }) => {
  const account = await services.ownerSetup.createOwner(body);
  const cookies = await services.accounts.signIn(body.email, body.password, webHeaders(http.request));
  http.response.append("Set-Cookie", cookies);
  return { id: account.id };
};
