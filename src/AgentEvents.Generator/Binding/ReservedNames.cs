namespace AgentEvents.Generator.Binding;

/// <summary>
/// The register of the members that emitters and compiler write, for each kind of generated type. A name of the wire that would be the same gets a
/// word behind it: that is a rule, not a clash between two things of the schema, so nothing of the user's is in doubt. A test compiles one type of
/// each kind and compares what is in it with what stands here.
/// </summary>
internal static class ReservedNames
{
    /// <summary>The property that offers a lifetime.</summary>
    public const string Lifetime = "Lifetime";

    /// <summary>What every C# class has.</summary>
    public static readonly IReadOnlyCollection<string> Object =
        Set(["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"]);

    /// <summary>What every C# record has; <c>Clone</c> is forbidden.</summary>
    public static readonly IReadOnlyCollection<string> Record = Set(
        ["Clone", "EqualityContract", "PrintMembers", "get_EqualityContract", "op_Equality", "op_Inequality"],
        Object);

    /// <summary>What models have. Each of them may be a case of a union, and has what unions have.</summary>
    public static readonly IReadOnlyCollection<string> Model = Set(
        [
            "AdditionalMembers", "CheckJson", "IsValid", "Match", "Parse", "ReadJson", "Switch", "ToJsonString", "ToUtf8Bytes", "TryRead",
            "Validate", "WriteJson", "WriteTo",
            "get_AdditionalMembers", "indexOfName", "set_AdditionalMembers",
        ],
        Record);

    /// <summary>
    /// What the model of an event has besides whose schema says how long it lasts; the second name stands in a type that is called like the first.
    /// </summary>
    public static readonly IReadOnlyCollection<string> Lasting = Set(
        [Lifetime, Lifetime + "Value", "get_" + Lifetime, "get_" + Lifetime + "Value"],
        Model);

    /// <summary>What the model of a tuple has besides.</summary>
    public static readonly IReadOnlyCollection<string> Tuple = Set([TupleSpec.RestName, "get_Rest", "set_Rest"], Model);

    /// <summary>What the model around a value has besides.</summary>
    public static readonly IReadOnlyCollection<string> Wrapper = Set(["Value", "get_Value", "set_Value"], Model);

    /// <summary>What the model of a request has besides.</summary>
    public static readonly IReadOnlyCollection<string> Request = Set(
        [
            "IsSigned", "SignatureHeader", "ToHttpRequestMessage", "ToWireRequest", "TryRead", "TryReadContent", "Webhook", "get_Webhook",
            "operation",
            "written",
        ],
        Model);

    /// <summary>What enumerations have.</summary>
    public static readonly IReadOnlyCollection<string> Enumeration = Set(
        [
            "Clone", "IsKnown", "Match", "PrintMembers", "ReadJson", "Value", "WriteJson", "_value", "get_IsKnown", "get_Value", "op_Equality",
            "op_Implicit", "op_Inequality",
        ],
        Object);

    /// <summary>What the union of an operation's responses has, and what its cases have.</summary>
    public static readonly IReadOnlyCollection<string> Response = Set(
        [
            "Body", "Documented", "Headers", "IsTransient", "IsTruncated", "Match", "Read", "ReadAsync", "StatusCode", "Switch", "Unexpected",
            "get_Body", "get_Documented", "get_Headers", "get_IsTransient", "get_IsTruncated", "get_StatusCode", "set_Body", "set_Headers",
            "set_IsTruncated", "set_StatusCode",
        ],
        Record);

    // What any type has that is named by a schema.
    private static readonly HashSet<string> Types = new([.. Tuple, .. Wrapper, .. Enumeration], StringComparer.Ordinal);

    /// <summary>The name of a type: C# has no member that is called like its type.</summary>
    /// <param name="type">What it would be called.</param>
    /// <param name="isRequest">Whether it is the request of an operation.</param>
    public static string AvoidType(string type, bool isRequest = false) =>
        Types.Contains(type) || (isRequest && Request.Contains(type)) ? type + "Model" : type;

    /// <summary>The name of a member in a type.</summary>
    /// <param name="member">What it would be called.</param>
    /// <param name="type">The name of the type.</param>
    /// <param name="own">What the type has besides.</param>
    public static string Avoid(string member, string type, IReadOnlyCollection<string> own) =>
        own.Contains(member) || type == member || type == Decoder(member) || IsAccessor(member, type) ? member + "Value" : member;

    /// <summary>The name of a member in a request.</summary>
    /// <param name="member">What it would be called.</param>
    /// <param name="type">The name of the request.</param>
    /// <param name="connection">The name of the connection's type, which has the member too.</param>
    public static string AvoidInRequest(string member, string type, string connection) =>
        member == connection ? member + "Value" : Avoid(member, type, Request);

    /// <summary>The name of a case in the union of an operation's responses.</summary>
    public static string AvoidCase(string name, string response) => Response.Contains(name) || name == response ? name + "Case" : name;

    /// <summary>Whether two members of a type cannot both be there, under their names or under those that they bring along.</summary>
    public static bool Clash(MemberSpec a, MemberSpec b) =>
        CSharpName.Camel(a.Name) == CSharpName.Camel(b.Name) || Brings(a, b.Name) || Brings(b, a.Name);

    /// <summary>The name of the method that decodes what a member's text holds.</summary>
    public static string Decoder(string member) => "TryDecode" + member;

    private static bool Brings(MemberSpec member, string name) =>
        IsAccessor(member.Name, name) || (member.Content is not null && name == Decoder(member.Name));

    private static bool IsAccessor(string member, string name) => name == "get_" + member || name == "set_" + member;

    private static HashSet<string> Set(string[] names, IEnumerable<string>? with = null) => new(names.Concat(with ?? []), StringComparer.Ordinal);
}
