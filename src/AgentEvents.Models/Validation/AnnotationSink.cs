using System.ComponentModel;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Where generated annotators put what schemas say about a document that is valid. What a schema says about a value that does not satisfy it
/// never gets here, so nothing has to be taken back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnnotationSink
{
    private readonly List<Finding> _findings = [];
    private readonly List<string> _path = [];
    private readonly HashSet<(int Schema, int Offset)> _begun = [];
    private readonly int _limit;

    /// <summary>Starts with nothing said.</summary>
    /// <param name="options">How much to collect.</param>
    public AnnotationSink(ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _limit = options.MaxAnnotations;
    }

    /// <summary>Takes note of an annotation.</summary>
    /// <param name="site">The keyword that annotates.</param>
    /// <param name="offset">The offset of the value that it annotates.</param>
    public void Add(AnnotationSite site, int offset)
    {
        ArgumentNullException.ThrowIfNull(site);

        // One more than the limit is kept, so that the result knows that it is not the whole truth.
        if (_findings.Count <= _limit)
        {
            _findings.Add(new Finding(site, offset, string.Concat(_path) + site.EvaluationPath));
        }
    }

    /// <summary>
    /// Whether a schema comes to annotate a value for the first time. Alternatives that hold themselves come to it in two to the power of its depth
    /// ways.
    /// </summary>
    /// <param name="schema">The number of the schema: <see cref="CheckSteps.NumberSchema"/>.</param>
    /// <param name="offset">The offset of the value.</param>
    public bool Begin(int schema, int offset) => _begun.Add((schema, offset));

    /// <summary>Takes note of all that a model's schema says about the value that the cursor stands on.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="cursor">Stands on the value; afterwards anywhere in it.</param>
    public void Annotate<T>(ref JsonCursor cursor)
        where T : IAnnotatedJsonModel<T> => T.Annotate(ref cursor, this);

    /// <summary>Steps into a subschema.</summary>
    /// <param name="evaluationPath">The JSON Pointer from the schema being evaluated to the subschema.</param>
    public void Enter(string evaluationPath) => _path.Add(evaluationPath);

    /// <summary>Steps back out of the subschema entered last.</summary>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>What was said, with pointers into the document, in the order of the document.</summary>
    /// <param name="utf8">The document.</param>
    internal AnnotationResult ToResult(ReadOnlySpan<byte> utf8)
    {
        var found = _findings.Take(_limit).OrderBy(f => f.Offset).ToArray();
        var places = InstanceLocator.Locate(utf8, Array.ConvertAll(found, f => f.Offset));
        var annotations = new Annotation[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            annotations[i] = found[i].ToAnnotation(places[i].Pointer);
        }

        return AnnotationResult.FromAnnotations(annotations, isTruncated: _findings.Count > _limit);
    }

    private readonly record struct Finding(AnnotationSite Site, int Offset, string EvaluationPath)
    {
        public Annotation ToAnnotation(string instanceLocation) => new()
        {
            InstanceLocation = instanceLocation,
            Keyword = Site.Keyword,
            KeywordLocation = EvaluationPath,
            AbsoluteKeywordLocation = Site.AbsoluteLocation,
            Value = Site.Value,
            ByteOffset = Offset,
        };
    }
}
