import { afterEach, expect, it } from "vitest";
import { testOwner, type ProductServer } from "../../testing/index.ts";
import { describeOnEachStore } from "../../testing/describeOnEachStore.ts";

await describeOnEachStore("the language of an account", (startServer) => {
  let server: ProductServer;
  afterEach(() => server.stop());

  it("is chosen by its person, one that there is, and known wherever they sign in", async () => {
    server = await startServer();
    const owner = await server.owner();
    const languageOf = async (browser: typeof owner) => (await browser.api.getMe()).principal?.language;
    expect(await languageOf(owner)).toBeNull();
    const change = async (what: object) => (await owner.send("POST", "/api/auth/update-user", what)).status;
    expect(await change({ language: "de" })).toBe(200);
    expect(await change({ language: "xx" })).toBe(400);
    expect(await change({ role: "guest" })).toBe(400);
    const elsewhere = server.visitor();
    await elsewhere.send("POST", "/api/auth/sign-in/email", testOwner);
    expect((await elsewhere.api.getMe()).principal).toMatchObject({ language: "de", role: "owner" });
  });
});
