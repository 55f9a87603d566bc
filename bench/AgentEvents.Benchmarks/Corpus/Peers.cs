using System.Diagnostics;
using System.Text;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>The validators of others, which run in Node: <c>bench/corpus-peers</c>.</summary>
/// <param name="folder">The folder of the package.</param>
internal sealed class Peers(string folder)
{
    /// <summary>Where the package is: below the folder that the program is started in, or one above it.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there, or its packages are not installed.</exception>
    public static Peers Find()
    {
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "bench", "corpus-peers");
            if (Directory.Exists(folder))
            {
                return Directory.Exists(Path.Combine(folder, "node_modules"))
                    ? new Peers(folder)
                    : throw new DirectoryNotFoundException($"{folder} has no packages yet: run 'npm ci --ignore-scripts' there");
            }
        }

        throw new DirectoryNotFoundException("bench/corpus-peers is not here: start the command inside the repository");
    }

    /// <summary>What ajv makes of the schemas in some folders, a line each.</summary>
    /// <param name="arguments">What <c>judge.mjs</c> takes: options and folders.</param>
    public async IAsyncEnumerable<string> Judge(IEnumerable<string> arguments)
    {
        using var process = Start("judge.mjs", arguments);
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            yield return line;
        }

        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"judge.mjs ended with exit code {process.ExitCode}");
        }
    }

    /// <summary>The verdict of a third validator, <c>@sourcemeta/jsonschema</c>.</summary>
    /// <param name="entry">The schema.</param>
    /// <param name="instance">The instance.</param>
    /// <returns><c>valid</c>, <c>invalid</c>, or what the validator said instead.</returns>
    public async Task<string> ThirdVerdict(CorpusEntry entry, CorpusInstance instance)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, instance.Text).ConfigureAwait(false);
            using var process = Start("third.mjs", [entry.Path, file, entry.Dialect, .. (entry.References ?? []).Select(r => r.Path)]);
            var said = new StringBuilder(await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false));
            await process.WaitForExitAsync().ConfigureAwait(false);
            return said.ToString().Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Process Start(string script, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments]) { RedirectStandardOutput = true })!;
}
