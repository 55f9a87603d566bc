using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>
/// A process of this program that judges schemas. It is ended, and another started, when a schema takes too long; its memory is limited.
/// </summary>
/// <param name="time">How long a schema may take.</param>
/// <param name="memory">How many bytes the process may have on its heap.</param>
internal sealed class JudgeProcess(TimeSpan time, long memory) : IDisposable
{
    /// <summary>The argument that makes this program the judge.</summary>
    public const string Argument = "corpus-judge";

    private Process? _process;

    /// <summary>What becomes of a schema.</summary>
    /// <param name="line">The entry, as the peer wrote it.</param>
    public async Task<CorpusResult> Judge(string line)
    {
        _process ??= Start();
        using var limit = new CancellationTokenSource(time);
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), limit.Token).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(limit.Token).ConfigureAwait(false);
            if (await _process.StandardOutput.ReadLineAsync(limit.Token).ConfigureAwait(false) is { } answer)
            {
                return JsonSerializer.Deserialize<CorpusResult>(answer, JsonSerializerOptions.Web)!;
            }

            return Lost("the process ended: out of memory or stack");
        }
        catch (OperationCanceledException)
        {
            return Lost(string.Create(CultureInfo.InvariantCulture, $"more than {time.TotalSeconds} s"));
        }
        catch (IOException)
        {
            return Lost("the process ended: out of memory or stack");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.Dispose();
            _process = null;
        }
    }

    private CorpusResult Lost(string why)
    {
        Dispose();
        return CorpusResult.Of(CorpusOutcome.TooLarge, why);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // `dotnet run` starts the program's own executable; `dotnet X.dll` starts dotnet, which has to be told again.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(JudgeProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("x", CultureInfo.InvariantCulture);
        var process = Process.Start(start)!;

        // What a runtime writes before it ends by force is long and says no more than that it ended.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
