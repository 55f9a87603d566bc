using System.Reflection;
using AgentEvents.Pacts.Interop;
using Xunit.v3;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>Skips a test where Pact's native core is not here, and says what to install. `.ci/run` demands that nothing was skipped for it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsPactCoreAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Assert.SkipUnless(CoreLibrary.IsPresent, CoreLibrary.Missing);
}
