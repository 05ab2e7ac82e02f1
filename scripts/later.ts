// A command the README names before it exists says so and fails; it never looks as if it had run.
const [command] = process.argv.slice(2);
process.stderr.write(
  `npm run ${command}: not there yet. See README.md, "What is not there, or not verified".\n`,
);
process.exitCode = 2;
