package roundtable.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.springframework.stereotype.Component;

/**
 * 密封: the engine's own tenant check, asked in each of its queries and commands, with the circle as the only ones who
 * enter. The engine would let every administrator in, and whoever an administrator made a member.
 */
@Component
class SealedTenant extends AbstractProcessEnginePlugin {

  private final SealedCircle circle;

  SealedTenant(SealedCircle circle) {
    this.circle = circle;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineSessions.replace(engine, TenantManager.class, () -> new Gate(circle));
  }

  // the Cockpit's own queries let in whoever is in one of these groups; what administrators may do is granted to theirs
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.getAdminGroups().clear();
  }

  private static class Gate extends TenantManager {

    private final SealedCircle circle;
    private Boolean admitted;

    Gate(SealedCircle circle) {
      this.circle = circle;
    }

    @Override
    public void configureTenantCheck(TenantCheck check) {
      var checked = isTenantCheckEnabled();
      check.setTenantCheckEnabled(checked);
      check.setAuthTenantIds(checked && isAdmitted() ? List.of(SealedCircle.TENANT) : null);
    }

    @Override
    public boolean isAuthenticatedTenant(String tenant) {
      return tenant == null || !isTenantCheckEnabled() || SealedCircle.TENANT.equals(tenant) && isAdmitted();
    }

    // an administrator is somebody like anybody else
    @Override
    public boolean isTenantCheckEnabled() {
      return Context.getProcessEngineConfiguration().isTenantCheckEnabled()
          && Context.getCommandContext().isTenantCheckEnabled() && getCurrentAuthentication() != null;
    }

    // a command has one sender
    private boolean isAdmitted() {
      if (admitted == null) {
        admitted = circle.admits(getCurrentAuthentication());
      }
      return admitted;
    }
  }
}
