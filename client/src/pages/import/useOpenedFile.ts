import { openFile, type TextEncoding } from "@throughline/kinds";
import { useEffect, useState } from "react";

/** What became of opening a file. */
export type Opened = Awaited<ReturnType<typeof openFile>>;

/** A file as it was opened; `undefined` until it is. A workbook's reader has to be loaded first. */
export function useOpenedFile(bytes: Uint8Array<ArrayBuffer>, encoding: TextEncoding | undefined): Opened | undefined {
  const [opened, setOpened] = useState<Opened | undefined>();
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const result = await openFile(bytes, { encoding });
      if (isWanted) setOpened(result);
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [bytes, encoding]);
  return opened;
}
