using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit;

/// <summary>Writes documentation comments.</summary>
/// <code>
/// /// &lt;summary&gt;MSISDN of the recipient.&lt;/summary&gt;
/// /// &lt;remarks&gt;Source: sinch-agent-event-endpoint, Fields: to.&lt;/remarks&gt;
/// </code>
internal static class DocsEmitter
{
    /// <summary>
    /// The comment, and the attribute of what is deprecated. A member that must be set has none: nobody who makes such a record could do without the
    /// warning, and C# warns of the two together (CS9042).
    /// </summary>
    public static string Write(Docs docs, string? definition = null, bool isRequired = false, string limits = "") => Code.Lines(
    [
        $"/// <summary>{CSharpLiteral.Xml(docs.Summary)}</summary>",
        Remarks(docs, definition, isRequired && docs.IsDeprecated, limits),
        Code.If(docs.IsDeprecated && !isRequired, "[global::System.Obsolete(\"The provider calls this deprecated.\")]"),
    ]);

    private static string Remarks(Docs docs, string? definition, bool saysDeprecated, string limits)
    {
        var remarks = new List<string>();
        if (docs.IsReadOnly)
        {
            remarks.Add("Set by the provider only.");
        }

        if (docs.IsWriteOnly)
        {
            remarks.Add("Sent to the provider only, which never gives it back.");
        }

        if (limits.Length > 0)
        {
            remarks.Add(limits);
        }

        if (saysDeprecated)
        {
            remarks.Add("The provider calls this deprecated, and still requires it.");
        }

        remarks.AddRange(docs.Errata.Select(e => "Departs from what is printed: " + e));
        if (!docs.Sources.IsEmpty)
        {
            remarks.Add("Source: " + string.Join("; ", docs.Sources) + ".");
        }

        if (definition is { Length: > 0 })
        {
            remarks.Add("Schema: " + definition);
        }

        return remarks.Count == 0
            ? ""
            : Code.Lines(["/// <remarks>", .. remarks.Select(r => $"/// <para>{CSharpLiteral.Xml(r)}</para>"), "/// </remarks>"]);
    }
}
