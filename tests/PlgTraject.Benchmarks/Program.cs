using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PlgTraject.Benchmarks.Bare;
using PlgTraject.Benchmarks.Load;
using PlgTraject.Benchmarks.SignIn;

// README.md says what each does and how to read its figures.
switch (args.FirstOrDefault())
{
    case "load":
        return await LoadRun.RunAsync(args[1..]);
    case "bare":
        return await BareServer.RunAsync(args[1..]);
    case "signin":
        return await SignInTiming.RunAsync(args[1..]);
    default:
        // In this process: a project that the tool makes for itself would not follow the rules of this repository.
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(
            args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
}
