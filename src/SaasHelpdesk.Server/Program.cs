using SaasHelpdesk.Server.CommandLine;

return await HelpdeskCommandLine.Run(args);
