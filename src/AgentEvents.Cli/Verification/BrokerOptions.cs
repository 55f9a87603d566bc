using System.CommandLine;

namespace AgentEvents.Cli.Verification;

/// <summary>What to ask a broker for, and what to tell it.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Token">A token that proves who asks; null if there is none.</param>
/// <param name="User">A user name in its place; null if there is none.</param>
/// <param name="Password">The password that goes with it.</param>
/// <param name="Tags">Tags of the consumers' versions.</param>
/// <param name="Branches">Branches of the consumers' versions.</param>
/// <param name="MainBranch">Whether the consumers' main branches are wanted.</param>
/// <param name="DeployedOrReleased">Whether versions that are deployed or released are wanted.</param>
/// <param name="Latest">Whether only the latest of each is wanted; alone, the latest of all.</param>
/// <param name="ProviderBranch">The branch of the provider; null if it is not said.</param>
/// <param name="Publish">The version of the provider to publish results for; null if they are not published.</param>
internal sealed record BrokerOptions(
    string Url,
    string? Token,
    string? User,
    string? Password,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Branches,
    bool MainBranch,
    bool DeployedOrReleased,
    bool Latest,
    string? ProviderBranch,
    string? Publish)
{
    private const string TokenVariable = "AGENT_EVENTS_BROKER_TOKEN";
    private const string PasswordVariable = "AGENT_EVENTS_BROKER_PASSWORD";

    /// <summary>The address alone: a token must not get into what prints objects.</summary>
    public override string ToString() => Url;

    /// <summary>The same with what the environment has to say: secrets that shall not stand on a command line.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">There is a user name without a password.</exception>
    public BrokerOptions WithSecrets(Func<string, string?> variable)
    {
        if (User is null)
        {
            return this with { Token = Token ?? NotEmpty(variable(TokenVariable)) };
        }

        return NotEmpty(variable(PasswordVariable)) is { } password
            ? this with { Token = null, Password = password }
            : throw new CannotRunException($"--broker-user needs a password in {PasswordVariable}");
    }

    /// <summary>The options, to be added to a command.</summary>
    /// <returns>The options, and what reads them: null if no broker is named.</returns>
    public static (IReadOnlyList<Option> Options, Func<ParseResult, BrokerOptions?> Read) Make()
    {
        var broker = new Option<string?>("--broker") { Description = "A Pact broker to take the pacts from.", HelpName = "URL" };
        var token = new Option<string?>("--broker-token")
        {
            Description = $"Its token. Better in {TokenVariable}: command lines can be seen.",
            HelpName = "TOKEN",
        };
        var user = new Option<string?>("--broker-user")
        {
            Description = $"A user name in place of a token; the password is read from {PasswordVariable}.",
            HelpName = "NAME",
        };
        var tags = new Option<string[]>("--consumer-version-tag")
        {
            Description = "Pacts of consumer versions with a tag. Can be given several times.",
            HelpName = "TAG",
        };
        var branches = new Option<string[]>("--consumer-version-branch")
        {
            Description = "Pacts of consumer versions of a branch. Can be given several times.",
            HelpName = "BRANCH",
        };
        var main = new Option<bool>("--main-branch") { Description = "Pacts of the consumers' main branches." };
        var deployed = new Option<bool>("--deployed-or-released") { Description = "Pacts of consumer versions that are deployed or released." };
        var latest = new Option<bool>("--latest") { Description = "Only the latest version with each tag; without tags, the latest of all." };
        var providerBranch = new Option<string?>("--provider-branch") { Description = "The branch of the provider.", HelpName = "BRANCH" };
        var publish = new Option<string?>("--publish")
        {
            Description = "Publishes the results for this version of the provider.",
            HelpName = "VERSION",
        };
        return ([broker, token, user, tags, branches, main, deployed, latest, providerBranch, publish], Read);

        BrokerOptions? Read(ParseResult parsed)
        {
            if (parsed.GetValue(broker) is not { } url)
            {
                return null;
            }

            return new BrokerOptions(
                url,
                parsed.GetValue(token),
                parsed.GetValue(user),
                null,
                parsed.GetValue(tags) ?? [],
                parsed.GetValue(branches) ?? [],
                parsed.GetValue(main),
                parsed.GetValue(deployed),
                parsed.GetValue(latest),
                parsed.GetValue(providerBranch),
                parsed.GetValue(publish));
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
