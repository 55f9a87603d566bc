namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// What an accept path says yes to: for each kind of value the alternatives of which one must fit. It holds no places and no messages, since it never
/// reports, so that schemas that demand the same are one shape.
/// </summary>
/// <param name="AllowsNull">Whether <c>null</c> is valid.</param>
/// <param name="AllowsBooleans">Whether <c>true</c> and <c>false</c> are valid.</param>
/// <param name="Texts">The alternatives for strings.</param>
/// <param name="Numbers">The alternatives for numbers.</param>
/// <param name="Objects">The alternatives for objects.</param>
/// <param name="Array">The items of arrays; null if none is valid.</param>
/// <param name="JudgedBy">The schema whose validator judges the value instead; null if the path does.</param>
/// <param name="IsAnything">Whether every value is valid.</param>
internal sealed record AcceptShape(
    bool AllowsNull,
    bool AllowsBooleans,
    EquatableArray<TextShape> Texts,
    EquatableArray<NumberShape> Numbers,
    EquatableArray<ObjectShape> Objects,
    ArrayShape? Array,
    int? JudgedBy,
    bool IsAnything)
{
    /// <summary>Whether each alternative of the schema is one object, in the order of the schema.</summary>
    public bool IsOneObjectEach { get; init; } = true;

    /// <summary>No value is valid.</summary>
    public static AcceptShape Nothing { get; } = new(false, false, [], [], [], null, null, false);

    /// <summary>Every value is valid.</summary>
    public static AcceptShape Anything { get; } = Nothing with { IsAnything = true };

    /// <summary>Whether no value is accepted.</summary>
    public bool IsNothing => KindCount == 0 && JudgedBy is null && !IsAnything;

    /// <summary>Whether only strings are valid.</summary>
    public bool IsText => !Texts.IsEmpty && this == Nothing with { Texts = Texts, IsOneObjectEach = IsOneObjectEach };

    /// <summary>Whether only objects are valid.</summary>
    public bool IsObject => !Objects.IsEmpty && this == Nothing with { Objects = Objects, IsOneObjectEach = IsOneObjectEach };

    /// <summary>How many kinds of value are valid.</summary>
    public int KindCount =>
        (AllowsNull ? 1 : 0) + (AllowsBooleans ? 1 : 0) + (Texts.IsEmpty ? 0 : 1) + (Numbers.IsEmpty ? 0 : 1) + (Objects.IsEmpty ? 0 : 1)
            + (Array is null ? 0 : 1);
}
