#pragma warning disable RS0030 // The door for identifiers: the compiler knows which words are its own.

using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Emit;

/// <summary>The door by which names of a schema enter C#.</summary>
internal static class CSharpIdentifier
{
    /// <summary>A name, with <c>@</c> where it is a keyword somewhere.</summary>
    /// <exception cref="ArgumentException">The name is no identifier: binding has to see to that.</exception>
    public static string Of(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw new ArgumentException("This is no identifier.", nameof(name));
        }

        var isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }

    /// <summary>
    /// A member of the instance at hand. Behind <c>this</c> no local or parameter can be meant, whatever the schema calls its members.
    /// </summary>
    public static string OfMember(string name) => "this." + Of(name);

    /// <summary>A name with its namespace, from the global one on.</summary>
    public static string OfType(string fullName) => "global::" + string.Join(".", fullName.Split('.').Select(Of));

    /// <summary>A namespace.</summary>
    public static string OfNamespace(string name) => string.Join(".", name.Split('.').Select(Of));
}
