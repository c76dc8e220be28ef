import { holdAxe } from "./look";
import { setStage } from "./stage";
import "./journeys/outsideExcel";
import "./journeys/officerIssues";
import "./journeys/schoolSends";
import "./journeys/clash";
import "./journeys/decisions";
import "./journeys/schoolFigures";
import "./journeys/refusals";
import "./journeys/byKeyboard";
import "./journeys/takeIn";
import "./journeys/authorise";
import "./journeys/whereFrom";
import "./journeys/releases";
import "./journeys/sealed";
import "./journeys/designer";
import "./journeys/schoolConfirms";
import "./journeys/people";
import "./journeys/inWelsh";
import "./journeys/signedOut";

// One site and one browser for all; each journey goes on from where the one before left the collection.
jest.setTimeout(180_000);
setStage();
holdAxe();
