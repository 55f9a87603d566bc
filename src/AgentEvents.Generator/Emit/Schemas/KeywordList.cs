namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>
/// The keywords of one schema object. A keyword stands in an object once: what says the same keyword again goes into <c>allOf</c>, together with what
/// it belongs to.
/// </summary>
internal sealed class KeywordList
{
    private readonly List<(string Keyword, string Json)> _keywords = [];
    private readonly List<string> _more = [];

    /// <summary>Adds a keyword.</summary>
    /// <param name="keyword">Its name.</param>
    /// <param name="json">The JSON of its value.</param>
    public void Add(string keyword, string json) => Add((keyword, json));

    /// <summary>Adds keywords that mean something together only.</summary>
    public void Add(params (string Keyword, string Json)[] together)
    {
        if (together.Any(added => _keywords.Any(known => known.Keyword == added.Keyword)))
        {
            _more.Add(Object(together));
        }
        else
        {
            _keywords.AddRange(together);
        }
    }

    /// <summary>Adds a keyword if it is not there yet.</summary>
    public void AddOnce(string keyword, string json)
    {
        if (_keywords.All(known => known.Keyword != keyword))
        {
            _keywords.Add((keyword, json));
        }
    }

    /// <summary>Adds a schema that applies too.</summary>
    public void AddSchema(string json) => _more.Add(json);

    /// <summary>The schema.</summary>
    public string ToJson() => Object(_more.Count == 0 ? _keywords : [.. _keywords, ("allOf", Array(_more))]);

    /// <summary>A JSON object.</summary>
    public static string Object(IEnumerable<(string Name, string Json)> members) =>
        "{" + string.Join(",", members.Select(m => JsonString.Quote(m.Name) + ":" + m.Json)) + "}";

    /// <summary>A JSON array.</summary>
    public static string Array(IEnumerable<string> items) => "[" + string.Join(",", items) + "]";
}
