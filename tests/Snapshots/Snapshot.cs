using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace AgentEvents.Snapshots;

/// <summary>
/// Compares text with a file beside the test, in the file convention of Verify: <c>{Class}.{Method}[_{parameter}={value}].verified.{extension}</c>
/// is the truth, and a text that differs is left as <c>.received.</c> next to it. All that the tests know of snapshots is this file, so that
/// Verify.Xunit could take its place.
/// </summary>
/// <remarks>
/// To accept what is received, run the command that the failure prints, or all tests with the environment variable <c>SNAPSHOT_ACCEPT=1</c>.
/// </remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static bool IsAccepting => Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1";

    /// <summary>Compares a text with the verified file of the calling test.</summary>
    /// <param name="text">The text, with <c>\n</c> as its line ends.</param>
    /// <param name="extension">What kind of text it is.</param>
    /// <param name="parameter">The test's parameter, if it has one; it becomes part of the file's name.</param>
    /// <param name="parameterName">Filled in by the compiler.</param>
    /// <param name="sourceFile">Filled in by the compiler; the file has the name of the class.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <exception cref="XunitException">The text differs from the file, or there is no file.</exception>
    public static async Task Verify(
        string text,
        string extension = "txt",
        string? parameter = null,
        [CallerArgumentExpression(nameof(parameter))] string parameterName = "",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var name = Name(Path.GetFileNameWithoutExtension(sourceFile), method, parameter is null ? [] : [(parameterName, parameter)]);
        var verified = Path.Combine(ProjectFolder.Path, $"{name}.verified.{extension}");
        var received = Path.Combine(ProjectFolder.Path, $"{name}.received.{extension}");
        var expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified, Utf8) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        if (IsAccepting)
        {
            await File.WriteAllTextAsync(verified, text, Utf8);
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, Utf8);
        throw new XunitException(
            $"{(expected is null ? "There is no" : "The text differs from")} {verified}\n{UnifiedDiff.Between(expected ?? "", text)}\n"
            + $"If this is what is meant, accept it:\n  cp '{received}' '{verified}'\nor run the tests again with SNAPSHOT_ACCEPT=1.");
    }

    /// <summary>The part of a file's name before <c>.verified.</c></summary>
    /// <param name="testClass">The name of the class.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="parameters">The method's parameters.</param>
    public static string Name(string testClass, string method, IEnumerable<(string Name, string Value)> parameters) =>
        $"{testClass}.{method}{string.Concat(parameters.Select(p => $"_{p.Name}={p.Value}"))}";
}
