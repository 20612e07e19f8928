using Samverkan.Properties.Tests.Agreement;

return AgreementCommand.Run(args);
