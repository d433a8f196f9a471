using Samples.Worker;

RankingWorker.CreateHost(args).Run();
