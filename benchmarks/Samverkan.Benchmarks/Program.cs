using System.Text;
using Samverkan.Benchmarks.Measuring;
using Samverkan.Benchmarks.Workload;

Console.OutputEncoding = Encoding.UTF8;
switch (args)
{
    case ["--summary", .. var more]:
        new Summary(Console.Out, withTimes: more is ["--times"]).Run();
        return 0;
    case ["--write-json", var json]:
        File.WriteAllBytes(json, WorkloadJson.Write(WorkloadGenerator.Small()));
        return 0;
    case ["--write", var file]:
        File.WriteAllText(file, WorkloadYaml.Write(WorkloadGenerator.Small()));
        return 0;
    case ["--table", .. var more]:
        Table.Run(more);
        return 0;
    default:
        Console.Error.WriteLine("usage: --summary [--times] | --table [OPTIONS OF BENCHMARKDOTNET] | --write FILE | --write-json FILE");
        return 2;
}
