using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Docs;
using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>The build installs the core by npm, which passes over a package that it cannot fetch and says nothing.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task ARegistryThatGivesNothingIsNotTakenForAMissingPlatform()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The npm of this test is a shell script.");
            return;
        }

        using var folder = new TemporaryFolder();
        var npm = folder.PathOf("npm");
        await File.WriteAllTextAsync(npm, "#!/bin/sh\nexit 0\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(npm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var (exitCode, output, _) = await ChildProcess.Run(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "msbuild",
                Path.Combine(SchemaFolder.Repository, "src", "AgentEvents.Pact", "AgentEvents.Pact.csproj"),
                "-t:InstallPactCore",
                $"-p:IntermediateOutputPath={folder.PathOf("obj")}/",
                "-nologo",
                "-v:q",
                "-nr:false",
            ],
            new Dictionary<string, string>
            {
                ["PATH"] = string.Join(Path.PathSeparator, folder.Root, Environment.GetEnvironmentVariable("PATH"), "/bin"),
            });

        exitCode.ShouldNotBe(0);
        output.ShouldContain("npm could not fetch @pact-foundation/pact-core-");
        output.ShouldContain("its registry was not reachable or does not have the package");
    }
}
