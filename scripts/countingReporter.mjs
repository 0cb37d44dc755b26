// mocha's dots, and the counts in a file (`--reporter-option result=FILE`): numbers from mocha itself, not read from its output.

import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(options.reporterOptions.result, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
}
