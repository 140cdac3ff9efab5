using SaasHelpdesk.Bench;
using SaasHelpdesk.Bench.Measures;

return args is [MemoryChild.Verb, ..] ? await MemoryChild.Run(args) : await BenchProgram.Run(args);
