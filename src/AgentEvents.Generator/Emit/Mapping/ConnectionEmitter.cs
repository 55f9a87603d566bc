using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Emit.Models;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes the record that says which account is used.</summary>
/// <code>
/// public sealed record KaleyraConnection
/// {
///     public required string Sid { get; init; }
/// }
/// </code>
internal static class ConnectionEmitter
{
    /// <summary>The record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="owner">The provider, or the model that is mapped by itself.</param>
    /// <param name="settings">The settings.</param>
    public static string Write(string name, string owner, IEnumerable<SettingSpec> settings)
    {
        var members =
            settings.Select(s => RecordEmitter.Property(new MemberSpec(s.Name, ApiNames.Member(s, name), s.Type, s.IsRequired, null, null, s.Docs)));
        return $$"""
            /// <summary>Which account at {{CSharpLiteral.Xml(owner)}} sends: what a canonical event does not say.</summary>
            public sealed record {{CSharpIdentifier.Of(name)}}
            {
                {{Code.Indent(Code.Paragraphs([.. members, "/// <summary>The name, and no values.</summary>\npublic override string ToString() => " + CSharpLiteral.Of(name) + ";"]), 1)}}
            }
            """;
    }
}
