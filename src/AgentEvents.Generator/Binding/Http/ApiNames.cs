using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>Names of what is generated for a provider as a whole.</summary>
internal static class ApiNames
{
    /// <summary>What its types begin with. A folder or a name that is no identifier becomes one, like any name of the wire.</summary>
    public static string Prefix(ApiFacts api) => CSharpName.IsIdentifier(api.Name) ? api.Name : CSharpName.Pascal(api.Name) ?? "";

    /// <summary>The base of its requests.</summary>
    public static string Request(ApiFacts api) => Prefix(api) + "Request";

    /// <summary>The type of its credentials.</summary>
    public static string Credentials(ApiFacts api) => Prefix(api) + "Credentials";

    /// <summary>The type that lists its base addresses.</summary>
    public static string Servers(ApiFacts api) => Prefix(api) + "Servers";

    /// <summary>The type of what says which account sends.</summary>
    public static string Connection(ApiFacts api) => Prefix(api) + "Connection";

    /// <summary>The member of a connection for a setting.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="connection">The name of the connection's type.</param>
    public static string Member(SettingSpec setting, string connection) => ReservedNames.Avoid(setting.Name, connection, ReservedNames.Record);

    /// <summary>The members of the credentials, in the order of the schemes.</summary>
    public static IReadOnlyList<string> CredentialMembers(ApiFacts api) =>
        Distinct(Credentials(api), api.Security.Select(s => CSharpName.Pascal(s.Id) ?? s.Kind.ToString()));

    /// <summary>The members of the type that lists the base addresses, in their order.</summary>
    public static IReadOnlyList<string> ServerMembers(ApiFacts api) =>
        Distinct(Servers(api), api.Servers.Select(s => CSharpName.Pascal(s.Name) ?? "Default"));

    private static IReadOnlyList<string> Distinct(string type, IEnumerable<string> members)
    {
        var register = new NameRegister([]);
        return members.Select(m => register.Take(ReservedNames.Avoid(m, type, ReservedNames.Object))).ToArray();
    }
}
