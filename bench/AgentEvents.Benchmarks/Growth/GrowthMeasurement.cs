extern alias generator;

using System.Runtime.Loader;
using System.Text;
using AgentEvents.Cli.Compilation;
using AgentEvents.Models.Json;
using generator::AgentEvents.Generator;
using generator::AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Benchmarks.Growth;

/// <summary>Takes a schema through all that happens to it: generator, C# compiler, first document.</summary>
internal static class GrowthMeasurement
{
    /// <summary>Measures one size.</summary>
    /// <param name="input">The schemas.</param>
    /// <param name="size">Their size.</param>
    /// <exception cref="InvalidOperationException">The code does not compile, or its verdict is wrong: a figure would mean nothing.</exception>
    public static GrowthPoint Of(GrowthInput input, int size)
    {
        var bytes = input.Files.Sum(f => f.Text.Length);
        var (run, generation) = Measured(() => ProjectRun.Of(input.Files.Select(f => SchemaDocument.Read(f.Name, f.Name, f.Text)), "Growth"));
        if (run.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return new GrowthPoint(size, bytes, generation, 0, default, default, error.ToString());
        }

        var (image, compilation) = Measured(() => SchemaAssembly.Emit(run.Files.Select(f => f.Text)));
        var model = run.Bound.Select(b => b.Spec).FirstOrDefault(s => s?.Uri == input.Files[0].Name)?.RootModel;
        var call = model is null ? default : FirstCall(image, model, input.Document);
        return new GrowthPoint(size, bytes, generation, run.Files.Sum(f => (long)f.Text.Length), compilation, call, null);
    }

    private static TimeSpan FirstCall(byte[] image, string model, string document)
    {
        var context = new AssemblyLoadContext("Growth", isCollectible: true);
        try
        {
            using var stream = new MemoryStream(image);
            var type = context.LoadFromStream(stream).GetType(model, throwOnError: true)!;
            var read = typeof(GrowthMeasurement)
                .GetMethod(nameof(Reads), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type)
                .CreateDelegate<Func<byte[], bool>>();
            var utf8 = Encoding.UTF8.GetBytes(document);
            var (isRead, time) = Measured(() => read(utf8));
            return isRead ? time : throw new InvalidOperationException($"{model} does not read its document.");
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool Reads<T>(byte[] utf8)
        where T : class, IJsonModel<T> => JsonModel.TryParse<T>(utf8, out var value) && JsonModel.ToUtf8Bytes(value).Length > 0;

    private static (T Result, TimeSpan Time) Measured<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = work();
        return (result, Environment.CpuUsage.TotalTime - before);
    }
}
