using LocationScore.SampleApi;

SampleApp.Create(args).Run();
