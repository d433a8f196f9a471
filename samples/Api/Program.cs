using Samples.Api;

SampleApp.Create(args).Run();
