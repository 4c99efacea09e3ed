package roundtable.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The sealed model and its forms are deployed apart from the others, in the sealed tenant. */
@Component
class SealedModels extends AbstractProcessEnginePlugin {

  static final String REFERRAL = "discipline-referral";
  private List<Resource> sealed = List.of();

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    if (engine instanceof SpringProcessEngineConfiguration spring && spring.getDeploymentResources() != null) {
      var all = List.of(spring.getDeploymentResources());
      sealed = all.stream().filter(SealedModels::isSealed).toList();
      spring.setDeploymentResources(all.stream().filter(each -> !isSealed(each)).toArray(Resource[]::new));
    }
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    if (sealed.isEmpty()) {
      return;
    }
    var deployment = engine.getRepositoryService().createDeployment().name("SealedDeployment").tenantId(SealedCircle.TENANT)
        .enableDuplicateFiltering(false);
    sealed.forEach(each -> deployment.addInputStream(each.getFilename(), opened(each)));
    deployment.deploy();
  }

  private static boolean isSealed(Resource resource) {
    return resource.getFilename() != null && resource.getFilename().startsWith(REFERRAL + ".");
  }

  private static InputStream opened(Resource resource) {
    try {
      return resource.getInputStream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
