import type { Template } from "../../contract/kind.ts";
import { curveType } from "../elements/lane/laneType.ts";
import { writeJourney } from "./writeJourney.ts";
import { say } from "./words/say.ts";

/** A customer's journey with everything a map can show. */
export const orderingGroceries: Template = {
  id: "ordering-groceries",
  get label() {
    return say.groceries;
  },
  get description() {
    return say.groceriesIs;
  },
  get title() {
    return say.orderingGroceriesOnline;
  },
  build: (board) =>
    writeJourney(board, {
      lanes: {
        doing: { type: "action", title: say.doing },
        thinking: { type: "thought", title: say.thinking },
        touchpoints: { type: "touchpoint" },
        feeling: { type: curveType, title: say.feeling },
        pains: { type: "pain-point" },
        chances: { type: "opportunity" },
      },
      stages: [
        {
          title: say.becomeAware,
          hue: "sky",
          steps: [
            {
              title: say.seeAdvert,
              feels: { feeling: [0.5, "assumed"] },
              cards: {
                doing: [say.seesPosterTram],
                thinking: [say.groceriesDoorSeven],
                touchpoints: [{ text: say.tramStopPoster, services: [say.brandCampaign] }],
                chances: [say.putCodeFirst],
              },
            },
            {
              title: say.compare,
              feels: { feeling: [0, "assumed"] },
              cards: {
                doing: [say.asksFamilyChat, say.comparesPricesTen],
                thinking: [say.fruitGoodWhen],
                touchpoints: [say.priceOverview, say.friendsRecommendations],
                pains: [say.deliveryFeeOnly],
                chances: [say.showFullPrice],
              },
            },
          ],
        },
        {
          title: say.order,
          hue: "lemon",
          steps: [
            {
              title: say.buildBasket,
              feels: { feeling: [1, "measured"] },
              cards: {
                doing: [say.searchesWeeklyList, say.picksReplacementsTwo],
                thinking: [say.nextWeekThis],
                touchpoints: [{ text: say.shopPhone, services: [say.catalogue, say.stock] }],
                pains: [say.cannotPasteShopping],
                chances: [
                  {
                    text: say.fillBasketFrom,
                    matters: true,
                    note: say.asked912,
                  },
                ],
              },
            },
            {
              title: say.pay,
              feels: { feeling: [-1.5, "measured"] },
              cards: {
                doing: [say.entersCard, say.sentBanksApp],
                thinking: [say.didWorkDo],
                touchpoints: [{ text: say.checkout, services: [say.paymentProvider, say.fraudCheck] }],
                pains: [
                  {
                    text: say.cardDeclinedReserved,
                    matters: true,
                    note: say.oneFourteenFirst,
                    services: [say.paymentProvider],
                  },
                ],
                chances: [say.holdSlotTen],
              },
            },
            {
              title: say.trackOrder,
              feels: { feeling: [0.5, "measured"] },
              cards: {
                doing: [say.looksMapApp],
                thinking: [say.willIBe],
                touchpoints: [{ text: say.orderStatus, services: [say.routePlanning] }, say.textMessage],
                chances: [say.letPeopleMove],
              },
            },
          ],
        },
        {
          title: say.receive,
          hue: "mint",
          steps: [
            {
              title: say.meetDriver,
              feels: { feeling: [2, "measured"] },
              cards: {
                doing: [say.takesBagsDoor, say.handsBackLast],
                thinking: [say.heEvenCarried],
                touchpoints: [{ text: say.driver, matters: true, services: [say.deliveryPartner] }],
              },
            },
            {
              title: say.unpack,
              feels: { feeling: [-0.5, "assumed"] },
              cards: {
                doing: [say.checksFruitFirst, say.reportsBrokenEgg],
                thinking: [say.tooManyPaper],
                touchpoints: [say.bagsLabels, say.helpApp],
                pains: [say.refundTakesThree],
                chances: [say.oneTapPer],
              },
            },
          ],
        },
      ],
    }),
};
