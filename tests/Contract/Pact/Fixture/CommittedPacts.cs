using AgentEvents.Cli.Contracts;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Derived;
using Xunit.Sdk;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>
/// The pact files in <c>tests/Contract/pacts</c>: what providers and brokers get. A run writes them anew in an empty folder and compares bytes.
/// </summary>
/// <remarks>To accept what a run writes, run the tests again with the environment variable <c>SNAPSHOT_ACCEPT=1</c>.</remarks>
internal static class CommittedPacts
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(SchemaFolder.Repository, "tests", "Contract", "pacts");

    /// <summary>Consumer and provider of every file that a test writes.</summary>
    public static IReadOnlyList<(string Consumer, string Provider)> All { get; } =
    [
        .. DerivedContracts.Providers.Concat(DerivedContracts.Senders.Select(ContractSource.MessageProvider))
            .Select(provider => (ContractSource.Consumer, provider)),
    ];

    /// <summary>The path of one of them.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    public static string PathOf(string consumer, string provider) => Path.Combine(Folder, FileName(consumer, provider));

    /// <summary>How the core names a pact's file.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    public static string FileName(string consumer, string provider) => $"{consumer}-{provider}.json";

    /// <summary>Compares a pact that has been written with the committed one.</summary>
    /// <param name="written">Path of the file that a run wrote.</param>
    /// <exception cref="XunitException">They differ, or there is no committed one.</exception>
    public static void RequireSame(string written) => RequireSame(written, Folder, Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1");

    /// <inheritdoc cref="RequireSame(string)"/>
    /// <param name="written">Path of the file that a run wrote.</param>
    /// <param name="folder">Folder of the committed ones.</param>
    /// <param name="accepts">Whether to take the written file as the committed one.</param>
    public static void RequireSame(string written, string folder, bool accepts)
    {
        var committed = Path.Combine(folder, Path.GetFileName(written));
        var content = File.ReadAllBytes(written);
        if (File.Exists(committed) && File.ReadAllBytes(committed).AsSpan().SequenceEqual(content))
        {
            return;
        }

        if (accepts)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(committed, content);
            return;
        }

        throw new XunitException(
            $"{(File.Exists(committed) ? "The contract has changed" : "There is a new contract")}: {Path.GetFileName(written)} is not what "
                + "tests/Contract/pacts has. "
            + "If this is what is meant, run the tests again with SNAPSHOT_ACCEPT=1, read the difference and commit it.");
    }
}
