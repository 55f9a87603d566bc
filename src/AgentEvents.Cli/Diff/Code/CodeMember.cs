using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Cli.Diff.Code;

/// <summary>
/// Reads members of generated code as others call them. Values of constants are left out: they are bounds and defaults, and no names.
/// </summary>
internal static class CodeMember
{
    /// <summary>The name and signature of a member; several for fields that are declared together.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => [Named(property.Identifier.Text, $"{Modifiers(property)}{Type(property.Type)}")],
        IndexerDeclarationSyntax indexer => [Named("this[]", $"{Type(indexer.Type)} [{Parameters(indexer.ParameterList)}]")],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v =>
            Named(v.Identifier.Text, $"{Modifiers(field)}{Type(field.Declaration.Type)}")),
        MethodDeclarationSyntax method =>
            [Named(method.Identifier.Text, $"{Modifiers(method)}{Type(method.ReturnType)} ({Parameters(method.ParameterList)})")],
        ConstructorDeclarationSyntax constructor => [Named("new", $"({Parameters(constructor.ParameterList)})")],
        ConversionOperatorDeclarationSyntax conversion =>
            [Named($"{conversion.ImplicitOrExplicitKeyword.Text} conversion", $"{Type(conversion.Type)} ({Parameters(conversion.ParameterList)})")],
        _ => [],
    };

    private static KeyValuePair<string, string> Named(string name, string signature) => KeyValuePair.Create(name, signature);

    private static string Modifiers(MemberDeclarationSyntax member) => string.Concat(member.Modifiers
        .Where(m => m.IsKind(SyntaxKind.RequiredKeyword) || m.IsKind(SyntaxKind.StaticKeyword) || m.IsKind(SyntaxKind.ConstKeyword))
        .Select(m => m.Text + " "));

    private static string Parameters(BaseParameterListSyntax list) =>
        string.Join(", ", list.Parameters.Select(p => $"{Type(p.Type)} {p.Identifier.Text}"));

    private static string Type(TypeSyntax? type) => type?.ToString().Replace("global::", "", StringComparison.Ordinal) ?? "";
}
