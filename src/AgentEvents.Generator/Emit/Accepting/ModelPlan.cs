using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// How a model is made from what an accept path has come past: the records whose members it notes, and the expression that makes them from the notes.
/// </summary>
internal sealed class ModelPlan
{
    private readonly FileSpec _file;
    private readonly RecordSpec[] _records;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelPlan> _inner = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ModelPlan> _alternatives = [];

    private ModelPlan(FileSpec file, TapeLayout tape, RecordSpec[] records)
    {
        _file = file;
        Tape = tape;
        _records = records;
        Alternative = records.Length > 1 ? tape.Take() : -1;
        Others = records.Any(r => r.KeepsOthers) ? tape.Take() : -1;
    }

    /// <summary>The tape of the path.</summary>
    public TapeLayout Tape { get; }

    /// <summary>The slot that says which of the records it is; -1 if there is one.</summary>
    public int Alternative { get; }

    /// <summary>The slot that says whether there are members that the schema does not name; -1 if the model does not keep them.</summary>
    public int Others { get; }

    /// <summary>The plan of a model; null if a path notes too little of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fullName">The model.</param>
    /// <param name="shape">What the path accepts of it.</param>
    /// <param name="tape">The tape of the path.</param>
    public static ModelPlan? Of(FileSpec file, string fullName, AcceptShape shape, TapeLayout tape)
    {
        if (shape is not { IsObject: true, IsOneObjectEach: true }
            || Find(file, fullName) is not { } model
            || (file.Graph.Schemas[model.SchemaId].Union?.Branches.Count ?? 1) != shape.Objects.Count)
        {
            return null;
        }

        var cases = model switch
        {
            RecordSpec => [(model.Name, Branch: 0)],
            UnionSpec { Tried.IsEmpty: true, Kinds.IsEmpty: true } union =>
                union.Cases.Select((c, i) => (c.Name, Branch: union.Branches[i])).OrderBy(c => c.Branch).ToArray(),
            _ => Array.Empty<(string Name, int Branch)>(),
        };
        var records = cases.Select(c => Find(file, file.Namespace + "." + c.Name)).OfType<RecordSpec>().ToArray();
        return records.Length == shape.Objects.Count && cases.Select(c => c.Branch).SequenceEqual(Enumerable.Range(0, records.Length))
            ? new ModelPlan(file, tape, records)
            : null;
    }

    // A model that has a form for every value of its schema.
    private static ModelSpec? Find(FileSpec file, string fullName) => file.Types.OfType<ModelSpec>()
        .FirstOrDefault(t => !t.RefusesNull && t.OnlyKind is null && file.Namespace + "." + t.Name == fullName);

    /// <summary>The plan of one of the records, as an object of its own.</summary>
    public ModelPlan OfAlternative(int index) => Alternative < 0 ? this : _alternatives.TryGetValue(index, out var plan)
        ? plan
        : _alternatives[index] = new ModelPlan(_file, Tape, [_records[index]]);

    /// <summary>Whether the value of a member is part of the model.</summary>
    public bool Keeps(string wireName) => _records.Any(r => r.Members.Any(m => m.WireName == wireName && m.Constant is null));

    /// <summary>Whether a member is one of those that the model keeps beside its own: a rule names it, and no record has it.</summary>
    public bool IsOther(string wireName) => Others >= 0 && _records.Any(r => r.KeepsOthers && !r.Members.Any(m => m.WireName == wireName));

    /// <summary>The slot for where a member's value stands.</summary>
    public int SlotOf(string wireName)
    {
        if (!_slots.TryGetValue(wireName, out var slot))
        {
            _slots.Add(wireName, slot = Tape.Take());
        }

        return slot;
    }

    /// <summary>The plan of a required member that is a model itself; null if its value is read where it stands.</summary>
    public ModelPlan? Inner(string wireName, AcceptShape shape)
    {
        if (_records is not [var record]
            || record.Members.FirstOrDefault(m => m.WireName == wireName) is not { IsRequired: true } member
            || member.Type is not CSharpType.Model model || Of(_file, model.FullName, shape, Tape) is not { Others: < 0 } plan)
        {
            return null;
        }

        _inner[wireName] = plan;
        return plan;
    }

    /// <summary>The expression that makes the model.</summary>
    public string Expression()
    {
        if (Alternative < 0)
        {
            return Record(_records[0]);
        }

        var arms = _records.Select((r, i) =>
            $"{(i == _records.Length - 1 ? "_" : CSharpLiteral.Of(i))} "
                + $"=> {(_alternatives.TryGetValue(i, out var plan) ? plan.Record(r) : Record(r))},");
        return $$"""
            tape[{{CSharpLiteral.Of(Alternative)}}] switch
            {
                {{Code.Indent(Code.Lines(arms), 1)}}
            }
            """;
    }

    private string Record(RecordSpec record)
    {
        var members = record.Members.Where(m => m.Constant is null && (_slots.ContainsKey(m.WireName) || _inner.ContainsKey(m.WireName)))
            .Select(m => $"{CSharpIdentifier.Of(m.Name)} = {Member(m)},");
        return $$"""
            new {{CSharpIdentifier.OfType(_file.Namespace + "." + record.Name)}}
            {
                {{Code.Indent(Code.Lines(members), 1)}}
            }
            """;
    }

    private string Member(MemberSpec member)
    {
        if (_inner.TryGetValue(member.WireName, out var inner))
        {
            return inner.Expression();
        }

        var slot = $"tape[{CSharpLiteral.Of(_slots[member.WireName])}]";
        var read = TypeText.Read(member.Type, $"cursor.MoveTo({slot})");
        return member.IsRequired ? read : $"{slot} == 0 ? default({TypeText.OfMember(member)}) : {read}";
    }
}
