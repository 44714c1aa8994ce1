import { describeWords } from "@throughline/words/testing";

describeWords(new URL(".", import.meta.url));
