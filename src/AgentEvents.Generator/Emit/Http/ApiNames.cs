using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.OpenApi;

namespace AgentEvents.Generator.Emit;

/// <summary>Names of what is generated for a provider as a whole.</summary>
internal static class ApiNames
{
    /// <summary>The type of its credentials.</summary>
    public static string Credentials(ApiFacts api) => api.Name + "Credentials";

    /// <summary>The type that lists its base addresses.</summary>
    public static string Servers(ApiFacts api) => api.Name + "Servers";

    /// <summary>The member of the credentials for a scheme.</summary>
    public static string Member(SecurityFacts security) => CSharpName.Pascal(security.Id) ?? security.Kind.ToString();

    /// <summary>The parameter that says which account a mapper's request is for; empty if no request needs one.</summary>
    public static string ConnectionParameter(FileSpec file, MappingSpec mapping) => file.Operation is { } operation && mapping.Connections.Any()
        ? $", {CSharpIdentifier.OfType(file.Namespace + "." + operation.Facts.Api.Name + "Connection")} connection"
        : "";
}
