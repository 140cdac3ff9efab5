using SaasHelpdesk.Bench;
using SaasHelpdesk.Bench.Http;
using SaasHelpdesk.Bench.Measures;

return args switch
{
    [MemoryChild.Verb, ..] => await MemoryChild.Run(args),
    [ServerProcess.Verb, ..] => await ServerProcess.Run(args),
    [FloodProcess.Verb, ..] => await FloodProcess.Run(args),
    _ => await BenchProgram.Run(args),
};
