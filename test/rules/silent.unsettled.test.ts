// Sentences about something that only people can settle and that nobody has; and what only sounds like one.

import { lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes(['placeholder-left']);

const purposeOf = (text: string) => `\n### What's the purpose of the activity?\n\n${text}\n`;
const filled =
  'Orders reach the shops within a minute again, as the contract with the 14 shops of the north asks since the spring.';
const beside = (text: string): string => purposeOf(`${filled} ${text}`);
const fault = (text: string): [string, string] => [beside(text), text];

fires('placeholder-left', [
  fault('Who opens the gate: still open, Reto asks Miriam.'),
  fault('Which carrier brings the disks is unclear.'),
  fault('The room comes from reception on Monday.'),
  fault('We do not know who has the other key.'),
  fault('The limit is what Priya wants to look up.'),
  fault('Somebody from storage, name by Tuesday.'),
  fault('The rest once legal has answered.'),
  fault('The person for the night is between Ben and Lou.'),
  fault('How many vans we need, Tom is counting.'),
  fault('Deputy is being sought.'),
  fault('Details by Wednesday.'),
  fault('A date for it is to be agreed with the plant.'),
  fault('负责人待周四确认。'),
  fault('谁来放行，小何去问一下领导。'),
  fault('具体台数我再数一下。'),
  fault('授权号等安全组反馈。'),
  fault('到底用哪个账号还没定。'),
  fault('名单在收集。'),
  fault('会议号开会前再发。'),
  fault('时间看银行那边怎么说。'),
]);

silent('what only sounds as if it were open', [
  beside('Ports for the shops are open on both sides, and the rest of the list stays closed.'),
  beside('Who decides is written in the duty plan: Reto.'),
  beside('Ben asks Lou for the second key and turns it.'),
  beside('The order waits for the answer of the bank and then goes on by itself.'),
  beside('If the figure is not known at eleven, we do not start.'),
  beside('Anna checks with `psql` that the number is right.'),
  beside('To be safe, the old names stay for a week.'),
  beside('The meters keep values, so readings come later but nothing is lost.'),
  beside('An order whose date is to be confirmed by the customer stays where it is until he does.'),
  beside('The column for what is unknown was removed.'),
  beside('小何核对名单后签字。'),
  beside('“待确认”状态的订单不受影响，名单不变。'),
  beside('还没处理完的消息留在老队列，继续消费。'),
  beside('谁值守以排班表为准，当晚是周强。'),
  beside('如果哪一台还没追平，就继续等待。'),
]);
